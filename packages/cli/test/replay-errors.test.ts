import { icarus } from './support/icarus.js';
import { callProgram, loadSources } from './support/in-process.js';
import { workFolder } from './support/work-folder.js';

const folder = workFolder({
  'small.txt': 'a\nb\na\nc\nb\nb\na\n',
  'requests.csv': 'when;url\n1;a\n2;b\n3;a\n',
  'empty.txt': '',
});

describe('bad input to icarus replay', () => {
  const sizes = ['--cache-size', '2'];
  const lru = ['--policy', 'LRU', ...sizes];
  const inPolicy = (policy: string): string[] => ['small.txt', '--policy', policy, ...sizes];

  beforeAll(() => loadSources('@icarus-sim/workloads', '@icarus-sim/policies'));

  it.each([
    [inPolicy('LRUU'), '--policy: found unknown eviction policy "LRUU"', 'did you mean LRU or'],
    [inPolicy('SLRU:segments=0'), '--policy SLRU, segments: found 0', 'at least 1'],
    [inPolicy('SLRU:segment=2'), '--policy SLRU, segment: found', 'did you mean segments?'],
    [inPolicy('SLRU:segments=5'), '--policy SLRU:segments=5 --cache-size 2', 'at most'],
    [inPolicy('TTL:ttl=1,policy={name: LRUU}'), '--policy TTL', 'did you mean LRU or'],
    [['small.txt', '--curve', '--jobs', '0'], '--jobs: found 0', 'at least 1'],
    [['smal.txt', ...lru], 'smal.txt: found no readable file', 'did you mean small.txt'],
    [['empty.txt', ...lru], 'empty.txt: found no requests', 'at least one'],
    [['small.txt', '--format', 'LINE', ...lru], '--format: found "LINE"', 'did you mean LINES'],
    [['small.txt', '--format', 'SQUID:time=1', ...lru], '--format: found', 'of CSV only'],
    [['requests.csv', '--format', 'CSV:contents=url', ...lru], '--format CSV, contents', 'content'],
    [['small.txt', '--curve', '--sample', '1e-7'], '--sample: found 1e-7', 'another --seed'],
  ])('is refused: %j', async (args, found, allowed) => {
    const { exitCode, stdout, stderr } = await callProgram(folder, ['replay', ...args]);
    expect(stderr).toContain("can't be replayed");
    expect(stderr).toContain(found);
    expect(stderr).toContain(allowed);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('says which package reads traces where none is loaded', async () => {
    const { exitCode, stderr } = await icarus(folder, ['replay', 'small.txt', '--curve']);
    expect(stderr).toContain('npm install @icarus-sim/workloads');
    expect(exitCode).toBe(2);
  });
});
