import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RandomStreams } from '@icarus-sim/core';
import { icarus, startIcarus, type CommandOutcome } from './support/icarus.js';
import { workFolder } from './support/work-folder.js';

const PLUGINS = ['@icarus-sim/workloads', '@icarus-sim/policies'].flatMap((name) => [
  '--plugin',
  name,
]);

/** Small enough to be worked out by hand. */
const SMALL_TRACE = 'a\nb\na\nc\nb\nb\na\n';

/** 5000 requests for 200 contents, of which those with low numbers are asked for more often. */
function skewedTrace(seed: number): string {
  const random = RandomStreams.of(seed, 1).stream('requests');
  const rows = Array.from(
    { length: 5000 },
    () => `/video/${Math.floor(200 * random.nextFloat() ** 3)}\n`,
  );
  return rows.join('');
}

/** Counts inserted contents and refuses to go on at the tenth. */
const OWN_POLICIES = `
import { registerCachePolicy, Type } from '@icarus-sim/core';

const policy = (get) => ({
  description: 'A policy for tests.',
  parameters: Type.Object({ limit: Type.Integer({ default: 3, minimum: 1 }) }),
  create(capacity, { limit }) {
    let requests = 0;
    return {
      capacity, size: 0, has: () => false, put: () => -1, remove: () => false,
      get: () => get(++requests, limit), position: () => -1, dump: () => [], clear() {},
    };
  },
});
registerCachePolicy('EVERY_NTH_HITS', policy((requests, limit) => requests % limit === 0));
registerCachePolicy('BREAKS', policy((requests, limit) => {
  if (requests > limit) throw new Error('no more');
  return true;
}));
registerCachePolicy('NEVER_ENDS', policy(() => { for (;;); }));`;

const folder = workFolder({
  'small.txt': SMALL_TRACE,
  'skewed.txt': skewedTrace(1),
  'small.txt.gz': gzipSync(SMALL_TRACE),
  'requests.csv': 'when;url\n1;a\n2;b\n3;a\n',
  'spaces.txt': 'a\nb c\na\n',
  'policies.mjs': OWN_POLICIES,
  'taken.csv': 'something else',
});

function replay(...args: readonly string[]): Promise<CommandOutcome> {
  return icarus(folder, ['replay', ...args, ...PLUGINS]);
}

/** The miss ratios by policy and size, as JSON has them. */
async function missRatios(...args: readonly string[]): Promise<Map<string, number>> {
  const { stdout, stderr, exitCode } = await replay(...args, '--output', 'json');
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  const {
    caches,
  }: { caches: { policy: { name: string }; cacheSize: number; missRatio: number }[] } =
    JSON.parse(stdout);
  return new Map(
    caches.map(({ policy, cacheSize, missRatio }) => [`${policy.name} ${cacheSize}`, missRatio]),
  );
}

describe('icarus replay', () => {
  it('shows a table of the miss ratios of every policy and size', async () => {
    const { exitCode, stdout } = await replay(
      ...['small.txt', '--policy', 'LRU,FIFO,MIN', '--cache-size', '2,100%,1000'],
    );
    expect(stdout.split('\n')).toEqual([
      'Miss ratios of 7 requests for 3 contents',
      '',
      'cache size  of contents     LRU    FIFO     MIN',
      '         2       66.67%  0.7143  0.5714  0.4286',
      '         3         100%  0.4286  0.4286  0.4286',
      '     1,000      33,330%  0.4286  0.4286  0.4286',
      '',
    ]);
    expect(exitCode).toBe(0);
  });

  it('gives all digits as CSV', async () => {
    const { stdout } = await replay(
      ...['small.txt', '--policy', 'LRU', '--policy', 'SLRU:segments=2,alloc=[0.5,0.5]'],
      ...['--cache-size', '2', '--cache-size', '3', '--output', 'csv'],
    );
    const [header, ...rows] = stdout.trimEnd().split('\n');
    expect(header).toBe('cacheSize,LRU,"SLRU:segments=2,alloc=[0.5,0.5]"');
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['2', String(5 / 7)],
      ['3', String(3 / 7)],
    ]);
  });

  it('gives as JSON what was replayed and the parameters of the policies', async () => {
    const { stdout } = await replay(
      ...['small.txt', '--policy', '{name: SLRU, segments: 1}', '--cache-size', '2'],
      ...['--output', 'json', '--seed', '7'],
    );
    expect(JSON.parse(stdout)).toEqual({
      ...{ trace: 'small.txt', requests: 7, contents: 3, seed: 7 },
      caches: [{ policy: { name: 'SLRU', segments: 1 }, cacheSize: 2, missRatio: 5 / 7 }],
    });
  });

  it.each([
    ['a compressed trace', ['small.txt.gz'], 5 / 7],
    [
      'CSV with a mapping of columns',
      ['requests.csv', '--format', 'CSV:content=url,delimiter=;'],
      2 / 3,
    ],
  ])('reads %s', async (_, trace, expected) => {
    const ratios = await missRatios(...trace, '--policy', 'LRU', '--cache-size', '2');
    expect([...ratios.values()]).toEqual([expected]);
  });

  it('warns of malformed lines and passes over them', async () => {
    const { stdout, stderr } = await replay(
      ...['spaces.txt', '--format', 'URL_LIST', '--policy', 'LRU', '--cache-size', '1'],
    );
    expect(stdout).toContain('Miss ratios of 2 requests for 1 content');
    expect(stderr).toContain('WARNING spaces.txt: 1 malformed line passed over');
  });

  it('gives the same results whatever the number of threads', async () => {
    const args = ['skewed.txt', '--policy', 'LRU,RAND,SLRU', '--cache-size', '1%,5%,20,50,100'];
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => replay(...args, '--jobs', jobs)));
    expect(one?.stdout).toMatch(/^ +100 +50% /m);
    expect(two?.stdout).toBe(one?.stdout);
  });

  it('draws random numbers by the seed', async () => {
    const args = ['skewed.txt', '--policy', 'RAND', '--cache-size', '20'];
    const seeds = [[], ['--seed', '1'], ['--seed', '2']];
    const [unset, one, two] = await Promise.all(seeds.map((seed) => missRatios(...args, ...seed)));
    expect(one).toEqual(unset);
    expect(two).not.toEqual(one);
  });

  it('does not mistake the sizes of a cache larger than the trace', async () => {
    const ratios = await missRatios('skewed.txt', '--policy', 'LRU,MIN', '--cache-size', '5000');
    const contents = new Set(skewedTrace(1).trimEnd().split('\n')).size;
    expect(new Set(ratios.values())).toEqual(new Set([contents / 5000]));
  });
});

describe('icarus replay --curve', () => {
  it('gives what simulated LRU caches give', async () => {
    const sizes = ['--cache-size', '1,2,3,5,10,20,50,100,150,200,1000'];
    const curve = await missRatios('skewed.txt', '--curve', ...sizes);
    expect(curve).toEqual(await missRatios('skewed.txt', '--policy', 'LRU', ...sizes));
  });

  it('has by default ten sizes a decade, the last for all contents', async () => {
    const ratios = await missRatios('skewed.txt', '--curve');
    const sizes = [...ratios.keys()].map((key) => Number(key.replace('LRU ', '')));
    const contents = new Set(skewedTrace(1).trimEnd().split('\n')).size;
    expect(sizes.slice(0, 3)).toEqual([1, 2, 3]);
    expect(sizes.filter((size) => size >= 10 && size < 100)).toHaveLength(10);
    expect(sizes.at(-1)).toBe(contents);
    expect([...ratios.values()].at(-1)).toBe(contents / 5000);
    expect([...ratios.values()]).toEqual([...ratios.values()].sort((a, b) => b - a));
  });
});

describe('icarus replay --sample', () => {
  const args = ['--sample', '0.5', '--cache-size', '10%,50%'];

  it('estimates the same from the curve and from simulated caches', async () => {
    const curve = await missRatios('skewed.txt', '--curve', ...args);
    const simulated = await missRatios('skewed.txt', '--policy', 'LRU', ...args);
    expect(curve).toEqual(simulated);
    expect(curve).not.toEqual(await missRatios('skewed.txt', '--curve', ...args, '--seed', '2'));
  });

  it('says that the results are estimates', async () => {
    const { stdout, stderr } = await replay('skewed.txt', '--policy', 'MIN', ...args);
    expect(stderr).toMatch(/WARNING the sample represents a cache of \d+ contents by one of \d+ /);
    expect(stdout).toMatch(
      /^Miss ratios of 5,000 requests for about \d+ contents, estimated from 50%/,
    );
    const { stdout: json } = await replay('skewed.txt', '--curve', ...args, '--output', 'json');
    const { requests, sample }: Record<string, unknown> = JSON.parse(json);
    expect({ requests, sample }).toEqual({
      requests: 5000,
      sample: { rate: 0.5, contents: expect.any(Number) },
    });
  });
});

describe('icarus replay -o', () => {
  const args = ['small.txt', '--policy', 'LRU', '--cache-size', '2'];

  it('writes a file in the format of its ending', async () => {
    const { exitCode, stdout } = await replay(...args, '-o', 'new.json');
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(folder, 'new.json'), 'utf8'))).toMatchObject({
      requests: 7,
    });
  });

  it('replaces a file only with --force', async () => {
    const refused = await replay(...args, '-o', 'taken.csv');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('-o taken.csv: found a file that exists already');
    expect(readFileSync(join(folder, 'taken.csv'), 'utf8')).toBe('something else');
    const forced = await replay(...args, '-o', 'taken.csv', '--force');
    expect(forced.exitCode).toBe(0);
    expect(readFileSync(join(folder, 'taken.csv'), 'utf8')).toBe(`cacheSize,LRU\n2,${5 / 7}\n`);
  });
});

describe('icarus replay with policies of the user’s own', () => {
  const args = ['small.txt', '--plugin', './policies.mjs', '--cache-size', '2'];

  it('loads them in every thread', async () => {
    const ratios = await missRatios(...args, '--policy', 'EVERY_NTH_HITS:limit=2,EVERY_NTH_HITS');
    expect([...ratios.values()]).toEqual([5 / 7]);
  });

  it('keeps the results of others where one fails, with exit code 1', async () => {
    const { exitCode, stdout, stderr } = await replay(...args, '--policy', 'LRU,BREAKS');
    expect(stdout).toMatch(/^ +2 +66\.67% +0\.7143 +failed$/m);
    expect(stderr).toContain('ERROR BREAKS with 2 contents failed: no more');
    expect(exitCode).toBe(1);
  });

  it('ends at once when it is interrupted', async () => {
    const all = ['replay', ...args, ...PLUGINS, '--policy', 'NEVER_ENDS', '-o', 'never.json'];
    const running = startIcarus(folder, all);
    await running.errorOutput('read in');
    running.child.kill('SIGINT');
    const { exitCode, stdout, stderr } = await running.outcome;
    expect(stderr).toContain('interrupted');
    expect([exitCode, stdout, existsSync(join(folder, 'never.json'))]).toEqual([130, '', false]);
  });
});
