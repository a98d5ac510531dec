import {
  type NetworkOptions,
  prepareTestSimulation,
  recordSessions,
  smallNetwork,
  type TestRequest,
} from '@icarus-sim/testing';
import '../src/index.js';

/** Three caches in a row between a receiver and the source. */
const line = (options?: NetworkOptions) => smallNetwork(['r-A-B-C-s'], options);

const TWICE: readonly TestRequest[] = [
  ['r', 0],
  ['r', 0],
];

describe('NO_CACHE', () => {
  it('sends every request to the source and back past all caches', async () => {
    const sessions = await recordSessions(line(), { name: 'NO_CACHE' }, TWICE);
    const toSourceAndBack = {
      request: 'r>A A>B B>C C>s',
      content: 's>C C>B B>A A>r',
      branches: '',
      hits: 's',
      misses: '',
      inserted: '',
      success: true,
    };
    expect(sessions).toEqual([toSourceAndBack, toSourceAndBack]);
  });
});

describe('LCE', () => {
  it('inserts in every cache on the way back and asks each cache once', async () => {
    const [first, second] = await recordSessions(line(), { name: 'LCE' }, TWICE);
    expect(first).toMatchObject({ misses: 'A B C', hits: 's', inserted: 'C B A' });
    expect(first).toMatchObject({ request: 'r>A A>B B>C C>s', content: 's>C C>B B>A A>r' });
    expect(second).toMatchObject({ request: 'r>A', content: 'A>r', hits: 'A', inserted: '' });
  });

  it('inserts only below the cache that served', async () => {
    const network = smallNetwork(['r1-A-C-s', 'r2-B-C']);
    const requests: TestRequest[] = [
      ['r1', 0],
      ['r2', 0],
    ];
    const [, second] = await recordSessions(network, { name: 'LCE' }, requests);
    expect(second).toMatchObject({ hits: 'C', inserted: 'B', content: 'C>B B>r2' });
  });
});

describe('LCD', () => {
  it('brings a content one cache nearer with each request', async () => {
    const sessions = await recordSessions(line(), { name: 'LCD' }, [...TWICE, ...TWICE]);
    expect(sessions.map(({ hits }) => hits)).toEqual(['s', 'C', 'B', 'A']);
    expect(sessions.map(({ inserted }) => inserted)).toEqual(['C', 'B', 'A', '']);
  });
});

describe('EDGE', () => {
  it('asks and fills the first cache only', async () => {
    const [first, second] = await recordSessions(line(), { name: 'EDGE' }, TWICE);
    expect(first).toMatchObject({ misses: 'A', hits: 's', inserted: 'A' });
    expect(second).toMatchObject({ request: 'r>A', hits: 'A', content: 'A>r' });
  });

  it('goes to the source where there is no cache on the way', async () => {
    const network = smallNetwork(['r-a-s', 'a-B']);
    const [first] = await recordSessions(network, { name: 'EDGE' }, [['r', 0]]);
    expect(first).toMatchObject({ request: 'r>a a>s', hits: 's', content: 's>a a>r', misses: '' });
  });
});

describe('PARTITION', () => {
  const chains = ['r-a-s', 'a-B'];

  it('goes by way of the assigned cache, on the way to the source or not', async () => {
    const network = smallNetwork(chains, { cacheAssignment: { r: 'B' } });
    const [first, second] = await recordSessions(network, { name: 'PARTITION' }, TWICE);
    expect(first).toMatchObject({
      request: 'r>a a>B B>a a>s',
      content: 's>a a>B B>a a>r',
      misses: 'B',
      hits: 's',
      inserted: 'B',
    });
    expect(second).toMatchObject({ request: 'r>a a>B', content: 'B>a a>r', hits: 'B' });
  });

  it('refuses a topology without an assignment', async () => {
    const preparing = prepareTestSimulation(smallNetwork(chains), { name: 'PARTITION' });
    await expect(preparing).rejects.toThrow(/strategy: found a topology without cacheAssignment/);
  });

  it('refuses an assignment to a node without a cache', async () => {
    const network = smallNetwork(chains, { cacheAssignment: { r: 'a' } });
    const preparing = prepareTestSimulation(network, { name: 'PARTITION' });
    await expect(preparing).rejects.toThrow(
      /receiver "r": found "a", allowed: a node with a cache/,
    );
  });
});

describe('CL4M', () => {
  it('inserts in the most central cache, the nearer to the receiver of two alike', async () => {
    const [first] = await recordSessions(line(), { name: 'CL4M' }, [['r', 0]]);
    expect(first).toMatchObject({ inserted: 'B', misses: 'A B C' });
    const even = smallNetwork(['r-A-B-C-D-s']);
    const [session] = await recordSessions(even, { name: 'CL4M' }, [['r', 0]]);
    expect(session).toMatchObject({ inserted: 'B' });
  });

  it.each([
    // C joins the largest parts (41 pairs of nodes, A and B 35), A has most links, in a clique,
    // and of B and C, whose neighbours have no links to each other, B is the nearer.
    [{ metric: 'betweenness' }, 'C'],
    [{ metric: 'degree' }, 'A'],
    [{ metric: 'eigenvector' }, 'A'],
    [{ metric: 'egoBetweenness' }, 'B'],
    [{ useEgoBetweenness: true }, 'B'],
  ])('with %j chooses %s', async (parameters, chosen) => {
    const clique = ['A-x-y-A', 'A-z-x', 'z-y'];
    const network = smallNetwork(['r-A-B-C-s', ...clique, 'C-u-v-w-t-p']);
    const [session] = await recordSessions(network, { name: 'CL4M', ...parameters }, [['r', 0]]);
    expect(session).toMatchObject({ inserted: chosen });
  });

  it('refuses ego betweenness together with another metric', async () => {
    const strategy = { name: 'CL4M', metric: 'degree', useEgoBetweenness: true };
    await expect(prepareTestSimulation(line(), strategy)).rejects.toThrow(
      /useEgoBetweenness: found true/,
    );
  });
});
