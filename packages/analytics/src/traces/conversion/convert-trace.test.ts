import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileReads, traceOf, type TestRequest } from '../../../test/read-fixture.js';
import { convertTrace, type Conversion, type ConversionPlan } from './convert-trace.js';

let directory = '';
let warnings: string[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'conversion-'));
  warnings = [];
});
afterEach(() => rmSync(directory, { recursive: true }));

function convert(
  requests: readonly TestRequest[],
  plan: Partial<ConversionPlan>,
): Promise<Conversion> {
  return convertTrace(() => traceOf(requests, 7), {
    ...{ trace: 'in.csv', file: 'out', format: 'CSV', sample: { rate: 1, seed: 1 } },
    ...{ directory, force: false, warn: (message) => warnings.push(message) },
    ...plan,
  });
}

const read = (file: string): string => readFileSync(join(directory, file), 'utf8');

/** The fields of binary records: time, object, size, next request. */
function records(file: string): bigint[][] {
  const bytes = readFileSync(join(directory, file));
  return Array.from({ length: bytes.length / 24 }, (_, i) => [
    BigInt(bytes.readUInt32LE(24 * i)),
    bytes.readBigUInt64LE(24 * i + 4),
    BigInt(bytes.readUInt32LE(24 * i + 12)),
    bytes.readBigInt64LE(24 * i + 16),
  ]);
}

const ABA = ['a', 'b', 'a'].map((content) => ({ content }));

describe('a trace converted to CSV', () => {
  it('has the columns that are known, and quotes where they are needed', async () => {
    const requests = [
      { time: 0.5, receiver: 'r,1', content: 'say "a"', size: 10 },
      { time: 1e21, receiver: 's', content: 'b', size: 2 ** 53 },
    ];
    await convert(requests, {});
    expect(read('out')).toBe(
      'time,receiver,content,size\n' + '0.5,"r,1","say ""a""",10\n1e+21,s,b,9007199254740992\n',
    );
  });

  it('has the contents alone where nothing else is known', async () => {
    await convert(ABA, {});
    expect(read('out')).toBe('content\na\nb\na\n');
  });

  it('is compressed where its name says so', async () => {
    await convert(fileReads(), { file: 'out.csv.gz' });
    const text = gunzipSync(readFileSync(join(directory, 'out.csv.gz'))).toString();
    expect(text.split('\n')).toHaveLength(5002);
    expect(text).toContain('\n0.259,core,packages/core/src/experiment-host.ts,832\n');
  });

  it.each([
    [{ content: 'b' }, 'in.csv, line 2: found no time, allowed: one, as in the first request'],
    [{ content: 'b', time: 2, size: 3 }, 'in.csv, line 2: found a size, allowed: none, as'],
    [{ content: 'b\nc', time: 2 }, 'in.csv, line 2: found the name "b\\nc", allowed: names'],
  ])('refuses %j after a request with a time', async (second, message) => {
    await expect(convert([{ content: 'a', time: 1 }, second], {})).rejects.toThrow(message);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe('a trace converted to oracleGeneral', () => {
  it('tells the next request for each content, by its position from 1', async () => {
    const requests = [5, 7, 5, 5].map((id, i) => ({ content: `${id}`, time: i + 0.5, size: id }));
    await convert(requests, { format: 'ORACLE_GENERAL' });
    expect(records('out')).toEqual([
      [0n, 5n, 5n, 3n],
      [1n, 7n, 7n, -1n],
      [2n, 5n, 5n, 4n],
      [3n, 5n, 5n, -1n],
    ]);
    expect(warnings).toEqual([
      'Times are rounded down to whole seconds, which is all the format holds.',
    ]);
  });

  it('numbers contents whose names are no numbers, and says what else is made up', async () => {
    await convert(ABA, { format: 'ORACLE_GENERAL' });
    expect(records('out')).toEqual([
      [0n, 1n, 1n, 3n],
      [1n, 2n, 1n, -1n],
      [2n, 1n, 1n, -1n],
    ]);
    expect(warnings).toHaveLength(3);
  });

  it('knows only requests of the same file', async () => {
    await convert([...ABA, ...ABA], { format: 'ORACLE_GENERAL', splitRequests: 3 });
    expect(records('out-002')).toEqual(records('out-001'));
    expect(records('out-001').map(([, , , next]) => next)).toEqual([3n, -1n, -1n]);
  });

  it.each([
    [{ content: '1', time: -1, size: 1 }, 'in.csv, line 1: found time -1, allowed: from 0 to'],
    [{ content: '1', time: 2 ** 32, size: 1 }, 'found time 4294967296, allowed: from 0 to'],
    [{ content: '1', time: 1, size: 1.5 }, 'found size 1.5, allowed: a whole number from 0'],
  ])('refuses %j', async (request, message) => {
    await expect(convert([request], { format: 'ORACLE_GENERAL' })).rejects.toThrow(message);
  });
});

describe('a conversion', () => {
  it('keeps contents of a sample with all their requests', async () => {
    const requests = fileReads();
    const { files, contents } = await convert(requests, { sample: { rate: 0.3, seed: 2 } });
    const [, ...rows] = read('out').trimEnd().split('\n');
    const kept = new Set(rows.map((row) => row.split(',')[2]));
    expect(kept.size).toBe(contents);
    expect(Math.abs(contents / 1047 - 0.3)).toBeLessThan(0.06);
    expect(rows).toHaveLength(requests.filter(({ content }) => kept.has(content)).length);
    expect(files).toEqual([{ file: 'out', requests: rows.length }]);
  });

  it('keeps a time window, its end left out', async () => {
    const requests = [1, 2, 3, 4].map((time) => ({ content: `${time}`, time }));
    await convert(requests, { format: 'LINES', fromTime: 2, toTime: 4 });
    expect(read('out')).toBe('2\n3\n');
  });

  it('refuses a time window of a trace without times', async () => {
    await expect(convert(ABA, { toTime: 4 })).rejects.toThrow(
      'in.csv, line 1: found no time, allowed: a trace with times for --from-time and --to-time',
    );
  });

  it.each([
    [10, 3, [3, 3, 4]],
    [3, 5, [1, 1, 1]],
    [8, 1, [8]],
  ])(
    'splits %d requests into %d parts that are as equal as they can be',
    async (n, split, sizes) => {
      const requests = Array.from({ length: n }, (_, i) => ({ content: `${i}` }));
      const { files } = await convert(requests, { format: 'LINES', file: 'p.txt', split });
      expect(files.map((part) => part.requests)).toEqual(sizes);
      const joined = files.map(({ file }) => read(file)).join('');
      expect(joined).toBe(requests.map(({ content }) => `${content}\n`).join(''));
    },
  );

  it('starts no part that would be empty', async () => {
    const { files } = await convert([...ABA, ...ABA], { splitRequests: 3 });
    expect(files.map(({ file }) => file)).toEqual(['out-001', 'out-002']);
    expect(read('out-002')).toBe('content\na\nb\na\n');
  });

  it('replaces files only where it may', async () => {
    writeFileSync(join(directory, 'out'), 'mine');
    await expect(convert(ABA, {})).rejects.toThrow('out: found a file that exists already');
    expect(read('out')).toBe('mine');
    await convert(ABA, { force: true });
    expect(read('out')).toBe('content\na\nb\na\n');
  });

  it('leaves the file that there was where it fails', async () => {
    writeFileSync(join(directory, 'out'), 'mine');
    const bad = [...ABA, { content: 'c\nd' }];
    await expect(convert(bad, { force: true })).rejects.toThrow('line 4');
    expect(read('out')).toBe('mine');
    expect(existsSync(join(directory, 'out.partial'))).toBe(false);
  });

  it('refuses a trace of which nothing is left', async () => {
    await expect(convert([], {})).rejects.toThrow('in.csv: found no requests');
    const requests = [{ content: 'a', time: 1 }];
    await expect(convert(requests, { fromTime: 2 })).rejects.toThrow(
      'found no request, of 1, that',
    );
  });
});
