import {
  prepareTestSimulation,
  recordSessions,
  smallNetwork,
  type TestRequest,
} from '@icarus-sim/testing';
import '../src/index.js';

/**
 * Three clusters in a row, two caches in each: content 0 (hash 1) belongs to B, D and F, content 1
 * (hash 2) to A, C and E. The odd ones are on the way to the source.
 */
const clusters = [
  ['r', 'A', 'B'],
  ['C', 'D', 'r2'],
  ['E', 'F', 's'],
];
const network = () => smallNetwork(['r-A-C-E-s', 'A-B', 'C-D', 'E-F', 'C-r2'], { clusters });

const AT_BDF: TestRequest = ['r', 0];
const REQUEST = 'r>A A>B B>A A>C C>D D>C C>E E>F F>E E>s';

const strategy = (intraRouting: string, interRouting: string) => ({
  name: 'HR_CLUSTER',
  intraRouting,
  interRouting,
});

describe('HR_CLUSTER with interRouting LCE', () => {
  it.each([
    ['SYMM', { content: 's>E E>F F>E E>C C>D D>C C>A A>B B>A A>r', inserted: 'F D B' }],
    ['ASYMM', { content: 's>E E>C C>A A>r', inserted: '' }],
    ['MULTICAST', { content: 's>E E>C C>A A>r', branches: 'E>F C>D A>B', inserted: 'F D B' }],
  ])('%s asks the cache of every cluster on the way', async (routing, way) => {
    const [session] = await recordSessions(network(), strategy(routing, 'LCE'), [AT_BDF]);
    expect(session).toMatchObject({ request: REQUEST, misses: 'B D F', hits: 's', ...way });
  });

  it.each([
    ['SYMM', 0, { content: 'D>C C>A A>B B>A A>r', branches: '', hits: 'D', inserted: 'B' }],
    ['MULTICAST', 0, { content: 'D>C C>A A>r', branches: 'A>B', hits: 'D', inserted: 'B' }],
    ['ASYMM', 1, { content: 'C>A A>r', branches: '', hits: 'C', inserted: 'A' }],
  ])('%s stops at the first cache that has content %d', async (routing, content, way) => {
    const requests: TestRequest[] = [
      ['r2', content],
      ['r', content],
    ];
    const sessions = await recordSessions(network(), strategy(routing, 'LCE'), requests);
    expect(sessions[0]).toMatchObject({ hits: 's' });
    expect(sessions[1]).toMatchObject(way);
  });

  it('ASYMM inserts in the responsible caches that the content passes', async () => {
    const [session] = await recordSessions(network(), strategy('ASYMM', 'LCE'), [['r', 1]]);
    expect(session).toMatchObject({ content: 's>E E>C C>A A>r', inserted: 'E C A' });
  });

  it('fails where the source is gone, unless the nearest cluster has the content', async () => {
    const events = [{ time: 1, action: 'removeNode', node: 's' }];
    const requests: TestRequest[] = [AT_BDF, AT_BDF, ['r', 1]];
    const symmetric = strategy('SYMM', 'LCE');
    const sessions = await recordSessions(network(), symmetric, requests, { events });
    expect(sessions.map(({ success }) => success)).toEqual([true, true, false]);
    expect(sessions[1]).toMatchObject({ hits: 'B', content: 'B>A A>r' });
  });
});

describe('HR_CLUSTER with interRouting EDGE', () => {
  it.each([
    ['SYMM', { content: 's>E E>C C>A A>B B>A A>r', branches: '', inserted: 'B' }],
    ['ASYMM', { content: 's>E E>C C>A A>r', branches: '', inserted: '' }],
    ['MULTICAST', { content: 's>E E>C C>A A>r', branches: 'A>B', inserted: 'B' }],
  ])('%s asks the cache of the receiver’s cluster only', async (routing, way) => {
    const [session] = await recordSessions(network(), strategy(routing, 'EDGE'), [AT_BDF]);
    expect(session).toMatchObject({ request: 'r>A A>B B>A A>C C>E E>s', misses: 'B', ...way });
  });

  it.each(['SYMM', 'ASYMM'])('%s also inserts in responsible caches passed', async (routing) => {
    const requests: TestRequest[] = [
      ['r', 1],
      ['r', 1],
    ];
    const sessions = await recordSessions(network(), strategy(routing, 'EDGE'), requests);
    expect(sessions[0]).toMatchObject({ inserted: 'E C A', misses: 'A', hits: 's' });
    expect(sessions[1]).toMatchObject({ request: 'r>A', content: 'A>r', hits: 'A' });
  });
});

describe('HR_CLUSTER', () => {
  it('refuses a topology without clusters', async () => {
    const preparing = prepareTestSimulation(smallNetwork(['r-A-s']), strategy('SYMM', 'LCE'));
    await expect(preparing).rejects.toThrow(/found node "r" without a cluster/);
  });

  it('refuses a cluster without caches', async () => {
    const uneven = smallNetwork(['r-A-b-s'], {
      clusters: [
        ['r', 'A'],
        ['b', 's'],
      ],
    });
    const preparing = prepareTestSimulation(uneven, strategy('SYMM', 'LCE'));
    await expect(preparing).rejects.toThrow(/found a cluster 1 without caches/);
  });
});
