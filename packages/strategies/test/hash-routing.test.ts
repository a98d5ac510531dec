import {
  prepareTestSimulation,
  recordSessions,
  smallNetwork,
  type TestRequest,
} from '@icarus-sim/testing';
import '../src/index.js';

/**
 * The caches are A and B. Content 0 has hash 1 and belongs to B, two hops off the path from r to
 * the source; content 1 has hash 2 and belongs to A, on that path.
 */
const network = () => smallNetwork(['r-A-f-s', 'f-g-B']);

const AT_B: TestRequest = ['r', 0];
const AT_A: TestRequest = ['r', 1];

const ALL = [
  { name: 'HASHROUTING', routing: 'SYMM' },
  { name: 'HASHROUTING', routing: 'ASYMM' },
  { name: 'HASHROUTING', routing: 'MULTICAST' },
  { name: 'HR_SYMM' },
  { name: 'HR_ASYMM' },
  { name: 'HR_MULTICAST' },
  { name: 'HR_HYBRID_AM' },
  { name: 'HR_HYBRID_SM' },
];

describe('every hash-routing strategy', () => {
  it.each(ALL)('%j goes through a cache on the path and inserts there once', async (strategy) => {
    const sessions = await recordSessions(network(), strategy, [AT_A, AT_A]);
    expect(sessions[0]).toMatchObject({
      request: 'r>A A>f f>s',
      content: 's>f f>A A>r',
      branches: '',
      misses: 'A',
      hits: 's',
      inserted: 'A',
      success: true,
    });
    expect(sessions[1]).toMatchObject({ request: 'r>A', content: 'A>r', hits: 'A', inserted: '' });
  });

  it.each(ALL)('%j asks the cache of the content before the source', async (strategy) => {
    const [session] = await recordSessions(network(), strategy, [AT_B]);
    const request = 'r>A A>f f>g g>B B>g g>f f>s';
    expect(session).toMatchObject({ request, misses: 'B', hits: 's', success: true });
  });

  it('refuses a network without caches', async () => {
    const preparing = prepareTestSimulation(smallNetwork(['r-a-s']), { name: 'HR_SYMM' });
    await expect(preparing).rejects.toThrow(/found a network without caches/);
  });
});

const THROUGH_CACHE = { content: 's>f f>g g>B B>g g>f f>A A>r', branches: '', inserted: 'B' };
const STRAIGHT = { content: 's>f f>A A>r', branches: '', inserted: '' };
const BOTH = { content: 's>f f>A A>r', branches: 'f>g g>B', inserted: 'B' };

describe('where the cache is off the path from source to receiver', () => {
  it.each([
    [{ name: 'HASHROUTING', routing: 'SYMM' }, THROUGH_CACHE],
    [{ name: 'HR_SYMM' }, THROUGH_CACHE],
    [{ name: 'HASHROUTING', routing: 'ASYMM' }, STRAIGHT],
    [{ name: 'HR_ASYMM' }, STRAIGHT],
    [{ name: 'HASHROUTING', routing: 'MULTICAST' }, BOTH],
    [{ name: 'HR_MULTICAST' }, BOTH],
    // The diameter is 4 hops: the branch of 2 is below 0.51 · 4, but not below 0.5 · 4.
    [{ name: 'HR_HYBRID_AM', maxStretch: 0.51 }, BOTH],
    [{ name: 'HR_HYBRID_AM', maxStretch: 0.5 }, STRAIGHT],
    // Symmetric takes 3 + 4 hops, multicast 3 + 2.
    [{ name: 'HR_HYBRID_SM' }, BOTH],
  ])('%j returns contents its own way', async (strategy, way) => {
    const [session] = await recordSessions(network(), strategy, [AT_B]);
    expect(session).toMatchObject({ ...way, success: true });
  });

  it('HR_HYBRID_SM goes through the cache where that takes no more hops', async () => {
    // By weight r–A–s is as good as any; from s over B to r it is 1 + 2 hops, and multicast, which
    // forks at the source, 2 + 1.
    const ring = smallNetwork(['r-A-s', 's-B-A']);
    const [session] = await recordSessions(ring, { name: 'HR_HYBRID_SM' }, [AT_B]);
    expect(session).toMatchObject({ content: 's>B B>A A>r', branches: '', inserted: 'B' });
  });

  it('multicast forks as near the receiver as the paths allow', async () => {
    const network = smallNetwork(['r-a-A-s', 'a-B']);
    const [session] = await recordSessions(network, { name: 'HR_MULTICAST' }, [AT_B]);
    expect(session).toMatchObject({ content: 's>A A>a a>r', branches: 'a>B', inserted: 'B' });
  });

  it('the caches serve later requests from any receiver', async () => {
    const two = smallNetwork(['r-A-f-s', 'f-g-B', 'r2-g']);
    const requests: TestRequest[] = [AT_B, ['r2', 0]];
    const [, second] = await recordSessions(two, { name: 'HR_MULTICAST' }, requests);
    expect(second).toMatchObject({ request: 'r2>g g>B', content: 'B>g g>r2', hits: 'B' });
  });
});

describe('a network in parts', () => {
  it.each(ALL)('%j fails the sessions it cuts off and goes on', async (strategy) => {
    const events = [
      { time: 1, action: 'removeNode', node: 's' },
      { time: 3, action: 'restoreNode', node: 's' },
    ];
    const requests: TestRequest[] = [AT_A, AT_A, AT_B, AT_B];
    const sessions = await recordSessions(network(), strategy, requests, { events });
    expect(sessions[0]).toMatchObject({ success: true, hits: 's' });
    expect(sessions[1]).toMatchObject({ success: true, hits: 'A' });
    expect(sessions[2]).toMatchObject({ success: false, misses: 'B', hits: '' });
    expect(sessions[3]).toMatchObject({ success: true, hits: 's' });
  });
});
