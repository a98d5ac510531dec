import {
  prepareTestSimulation,
  recordSessions,
  smallNetwork,
  type TestRequest,
} from '@icarus-sim/testing';
import '../src/index.js';

const hits = (sessions: readonly { hits: string }[]) => sessions.map((session) => session.hits);
const inserted = (sessions: readonly { inserted: string }[]) =>
  sessions.map((session) => session.inserted);

describe('TWO_LRU', () => {
  const line = () => smallNetwork(['r-A-B-s']);

  it('inserts on the second request while the name is remembered', async () => {
    const requests: TestRequest[] = [
      ['r', 0],
      ['r', 0],
      ['r', 0],
    ];
    const sessions = await recordSessions(line(), { name: 'TWO_LRU' }, requests);
    expect(inserted(sessions)).toEqual(['', 'B A', '']);
    expect(hits(sessions)).toEqual(['s', 's', 'A']);
  });

  it.each([
    [1, ['', '', '', '']],
    [1.5, ['', '', '', 'B A']],
  ])('with nameRatio %d remembers that many names a slot', async (nameRatio, expected) => {
    // Caches of size 2: content 0 is forgotten after two others, but not where three fit.
    const requests: TestRequest[] = [0, 1, 2, 0].map((content) => ['r', content]);
    const sessions = await recordSessions(line(), { name: 'TWO_LRU', nameRatio }, requests);
    expect(inserted(sessions)).toEqual(expected);
  });

  it('remembers the names of contents that a cache serves itself', async () => {
    const network = smallNetwork(['r1-A-s', 'r2-B-A']);
    const requests: TestRequest[] = [
      ['r1', 0],
      ['r1', 0],
      ['r1', 1],
      ['r2', 0],
      ['r1', 2],
      ['r1', 0],
      ['r2', 0],
    ];
    const sessions = await recordSessions(network, { name: 'TWO_LRU' }, requests);
    expect(inserted(sessions)).toEqual(['', 'A', '', '', '', '', 'B']);
  });
});

describe('WAVE', () => {
  const line = () => smallNetwork(['r-A-B-s'], { cacheSize: 8 });
  const download = (chunks: number): TestRequest[] =>
    Array.from({ length: chunks }, (_, chunk) => ['r', chunk]);

  it('recommends exponentially more chunks with each request for the file', async () => {
    const strategy = { name: 'WAVE', chunksPerFile: 8, base: 2 };
    const requests = [...download(8), ...download(8), ...download(8)];
    const sessions = await recordSessions(line(), strategy, requests);
    const copiesTo = (node: string, from: number) =>
      sessions.slice(from, from + 8).flatMap((s, chunk) => (s.inserted === node ? [chunk] : []));
    expect([copiesTo('B', 0), copiesTo('A', 0)]).toEqual([[0], []]);
    expect([copiesTo('B', 8), copiesTo('A', 8)]).toEqual([[1, 2], [0]]);
    expect(copiesTo('B', 16)).toEqual([3, 4, 5, 6]);
  });

  it('is leave copy down where every content is a file of its own', async () => {
    const requests: TestRequest[] = Array.from({ length: 60 }, (_, i) => ['r', (i * i) % 13]);
    const wave = await recordSessions(line(), { name: 'WAVE', chunksPerFile: 1 }, requests);
    const lcd = await recordSessions(line(), { name: 'LCD' }, requests);
    expect(wave).toEqual(lcd);
  });
});

describe('MPC', () => {
  const requests = (...contents: number[]): TestRequest[] => contents.map((c) => ['r', c]);

  it('caches nothing before the threshold, then at the neighbours of the holder', async () => {
    const network = smallNetwork(['r-A-B-s', 's-C-D']);
    const strategy = { name: 'MPC', popularityThreshold: 3 };
    const sessions = await recordSessions(network, strategy, requests(0, 0, 0, 0, 0));
    expect(inserted(sessions)).toEqual(['', '', 'B C', 'A', '']);
    expect(hits(sessions)).toEqual(['s', 's', 's', 'B', 'A']);
    expect(sessions[2]).toMatchObject({ branches: 's>C', content: 's>B B>A A>r' });
  });

  it('sends copies over links that the content takes anyway only once', async () => {
    const network = smallNetwork(['r-a-b-s', 'b-C', 'a-D']);
    const strategy = { name: 'MPC', popularityThreshold: 1 };
    const [session] = await recordSessions(network, strategy, requests(0));
    expect(session).toMatchObject({ inserted: 'C D', branches: 'b>C a>D' });
  });

  it('does not suggest again before the count has risen from the reset value', async () => {
    const network = smallNetwork(['r-A-s'], { cacheSize: 1 });
    const strategy = { name: 'MPC', popularityThreshold: 3, resetValue: 1 };
    const sessions = await recordSessions(network, strategy, requests(0, 0, 0, 1, 1, 1, 0, 0));
    expect(inserted(sessions)).toEqual(['', '', 'A', '', '', 'A', '', 'A']);
  });

  it('refuses a reset value that would suggest again at once', async () => {
    const strategy = { name: 'MPC', popularityThreshold: 3, resetValue: 3 };
    await expect(prepareTestSimulation(smallNetwork(['r-A-s']), strategy)).rejects.toThrow(
      'strategy: resetValue: found 3, allowed: less than popularityThreshold, 3',
    );
  });
});
