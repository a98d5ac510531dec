import {
  prepareTestSimulation,
  recordSessions,
  smallNetwork,
  type TestRequest,
} from '@icarus-sim/testing';
import '../src/index.js';

/**
 * Caches of size 2, one half local. Content 0 (hash 1) belongs to B, content 1 (hash 2) to A; r is
 * attached to A, r2 to B.
 */
const network = () => smallNetwork(['r-A-f-s', 'f-B-r2']);

const repeated = (request: TestRequest, times: number): TestRequest[] =>
  Array.from({ length: times }, () => request);

describe('HR_EDGE_CACHE', () => {
  const strategy = (routing: string) => ({ name: 'HR_EDGE_CACHE', routing, edgeCacheRatio: 0.5 });

  it.each([
    ['SYMM', { content: 's>f f>B B>f f>A A>r', branches: '', inserted: 'B A' }],
    ['ASYMM', { content: 's>f f>A A>r', branches: '', inserted: 'A' }],
    ['MULTICAST', { content: 's>f f>A A>r', branches: 'f>B', inserted: 'B A' }],
  ])('%s answers the second request at the proxy', async (routing, way) => {
    const sessions = await recordSessions(network(), strategy(routing), repeated(['r', 0], 2));
    const request = 'r>A A>f f>B B>f f>s';
    expect(sessions[0]).toMatchObject({ ...way, request, misses: 'A B', hits: 's' });
    expect(sessions[1]).toMatchObject({ request: 'r>A', content: 'A>r', hits: 'A', inserted: '' });
  });

  it('keeps a copy of what the authoritative cache served at the proxy', async () => {
    const requests: TestRequest[] = [
      ['r2', 0],
      ['r', 0],
      ['r', 0],
    ];
    const sessions = await recordSessions(network(), strategy('SYMM'), requests);
    expect(sessions.map(({ hits }) => hits)).toEqual(['s', 'B', 'A']);
    expect(sessions.map(({ inserted }) => inserted)).toEqual(['B', 'A', '']);
  });

  it('uses the shared cache of a proxy that is responsible for the content', async () => {
    const sessions = await recordSessions(network(), strategy('SYMM'), repeated(['r', 1], 2));
    expect(sessions[0]).toMatchObject({ misses: 'A', hits: 's', inserted: 'A' });
    expect(sessions[1]).toMatchObject({ request: 'r>A', hits: 'A', misses: '' });
  });

  it('shows the proxies’ local caches through the view', async () => {
    const simulation = await prepareTestSimulation(network(), strategy('SYMM'), [['r', 0]]);
    await simulation.run();
    const { topology } = simulation.view;
    expect(simulation.view.localCacheLookup(topology.nodeIndex('A'), 0)).toBe(true);
    expect(simulation.view.cacheLookup(topology.nodeIndex('A'), 0)).toBe(false);
    expect(simulation.view.cacheLookup(topology.nodeIndex('B'), 0)).toBe(true);
  });

  it('refuses receivers without a proxy of their own', async () => {
    const twoLinks = smallNetwork(['r-A-s', 'r-B-s']);
    await expect(prepareTestSimulation(twoLinks, strategy('SYMM'))).rejects.toThrow(
      'strategy: found receiver "r" with 2 links, allowed: receivers with one link',
    );
  });
});

describe('HR_ON_PATH', () => {
  const strategy = (routing: string) => ({ name: 'HR_ON_PATH', routing, onPathCacheRatio: 0.5 });

  it.each([
    ['SYMM', { content: 's>f f>B B>f f>A A>r', branches: '', inserted: 'B A' }],
    ['ASYMM', { content: 's>f f>A A>r', branches: '', inserted: 'A' }],
    ['MULTICAST', { content: 's>f f>A A>r', branches: 'f>B', inserted: 'A B' }],
  ])('%s leaves copies on every node passed', async (routing, way) => {
    const sessions = await recordSessions(network(), strategy(routing), repeated(['r', 0], 2));
    expect(sessions[0]).toMatchObject({ ...way, misses: 'A B', hits: 's' });
    expect(sessions[1]).toMatchObject({ request: 'r>A', content: 'A>r', hits: 'A' });
  });

  it('brings what the authoritative cache serves back past the local caches', async () => {
    const requests: TestRequest[] = [
      ['r2', 0],
      ['r', 0],
    ];
    const [first, second] = await recordSessions(network(), strategy('SYMM'), requests);
    expect(first).toMatchObject({ misses: 'B', inserted: 'B' });
    expect(second).toMatchObject({ misses: 'A', hits: 'B', inserted: 'A', content: 'B>f f>A A>r' });
  });

  it.each([
    ['SYMM', { content: 'C>B B>a a>r', branches: '', inserted: 'B' }],
    ['ASYMM', { content: 'C>a a>r', branches: '', inserted: '' }],
    ['MULTICAST', { content: 'C>a a>r', branches: 'C>B', inserted: 'B' }],
  ])('%s also asks the local caches between the cache and the source', async (routing, way) => {
    // Contents 2 and 5 (hashes 3 and 6) belong to B, whose shared cache has room for one; the
    // local cache of C holds both.
    const triangle = smallNetwork(['r-a-B-C-s', 'C-a', 'r2-D-C'], { cacheSize: 3 });
    const requests: TestRequest[] = [
      ['r2', 2],
      ['r2', 5],
      ['r', 2],
    ];
    const parameters = { ...strategy(routing), onPathCacheRatio: 2 / 3 };
    const sessions = await recordSessions(triangle, parameters, requests);
    expect(sessions[2]).toMatchObject({ ...way, request: 'r>a a>B B>C', misses: 'B', hits: 'C' });
  });
});
