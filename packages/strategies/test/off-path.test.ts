import { recordSessions, smallNetwork, type TestRequest } from '@icarus-sim/testing';
import '../src/index.js';

/** The cache X lies behind A, off the way from r to the source, nearer than the cache B. */
const network = () => smallNetwork(['r-A-B-9-s', 'r2-X-A', 'A-l']);

const FIRST_AT_R2: readonly TestRequest[] = [
  ['r2', 0],
  ['r', 0],
];

describe('NRR', () => {
  it('goes to the nearest copy by delay, on the way to the source or not', async () => {
    // X and A take copies of both contents, but A has room for one only.
    const small = smallNetwork(['r-A-B-9-s', 'r2-X-A'], { cacheSize: 1 });
    const requests: TestRequest[] = [
      ['r2', 0],
      ['r', 1],
      ['r', 0],
    ];
    const sessions = await recordSessions(small, { name: 'NRR' }, requests);
    expect(sessions[0]).toMatchObject({ hits: 's', inserted: 'B A X', misses: '' });
    expect(sessions[2]).toMatchObject({
      request: 'r>A A>X',
      content: 'X>A A>r',
      hits: 'X',
      inserted: 'A',
    });
  });

  it('takes the node of the lowest index among copies at the same distance', async () => {
    const even = smallNetwork(['r-a', 'a-Y-b', 'a-X-b', 'b-9-s', 'r1-Y', 'r2-X']);
    const requests: TestRequest[] = [
      ['r2', 0],
      ['r1', 0],
      ['r', 0],
    ];
    const sessions = await recordSessions(even, { name: 'NRR', metacaching: 'LCD' }, requests);
    expect(sessions.map(({ hits }) => hits)).toEqual(['s', 'X', 'Y']);
  });

  it('with metacaching LCD inserts in the first cache on the way back only', async () => {
    const strategy = { name: 'NRR', metacaching: 'LCD' };
    const sessions = await recordSessions(network(), strategy, FIRST_AT_R2);
    expect(sessions.map(({ inserted }) => inserted)).toEqual(['B', 'A']);
  });

  it('passes over copies that a failure has cut off', async () => {
    const requests: TestRequest[] = [...FIRST_AT_R2, ['r', 0]];
    const events = [
      { time: 1, action: 'removeLink', u: 'r', v: 'A' },
      { time: 2, action: 'restoreLink', u: 'r', v: 'A' },
      { time: 2, action: 'removeNode', node: 'A' },
    ];
    const sessions = await recordSessions(
      smallNetwork(['r-A-B-9-s', 'r2-X-A', 'r-b-B']),
      { name: 'NRR' },
      requests,
      { events },
    );
    expect(sessions[1]).toMatchObject({ request: 'r>b b>B', hits: 'B' });
    expect(sessions[2]).toMatchObject({ request: 'r>b b>B', hits: 'B' });
  });
});

describe('NRR by flooding', () => {
  it('approx1 floods requests, of which the one to the nearest copy is on the main path', async () => {
    const strategy = { name: 'NRR', metacaching: 'LCD', implementation: 'approx1', radius: 2 };
    const [, second] = await recordSessions(network(), strategy, FIRST_AT_R2);
    expect(second).toMatchObject({ request: 'r>A A>B', hits: 'B', inserted: 'A' });
    expect(second).toMatchObject({ branches: 'A>X A>l' });
  });

  it('approx2 floods meta-requests before it sends the request', async () => {
    const strategy = { name: 'NRR', metacaching: 'LCD', implementation: 'approx2', radius: 2 };
    const [, second] = await recordSessions(network(), strategy, FIRST_AT_R2);
    expect(second).toMatchObject({ request: 'r>A A>B', hits: 'B', inserted: 'A' });
    expect(second).toMatchObject({ branches: 'r>A A>B A>X A>l' });
  });

  it.each(['approx1', 'approx2'])(
    '%s falls back to the way to the source where no copy is within the radius',
    async (implementation) => {
      const strategy = { name: 'NRR', metacaching: 'LCD', implementation, radius: 1 };
      const [first, second] = await recordSessions(network(), strategy, FIRST_AT_R2);
      expect(first).toMatchObject({
        request: 'r2>X X>A A>B B>s',
        branches: 'r2>X',
        misses: 'X A B',
        hits: 's',
      });
      expect(second).toMatchObject({ request: 'r>A A>B', branches: 'r>A', hits: 'B' });
    },
  );

  it('passes requests on at routers only, not back to where they came from', async () => {
    const strategy = { name: 'NRR', implementation: 'approx2', radius: 9 };
    const ring = smallNetwork(['r-A-B-C-A', 'C-s', 'B-r2']);
    const [first] = await recordSessions(ring, strategy, [['r', 0]]);
    const flooded = 'r>A A>B A>C B>C B>r2 C>B C>s';
    expect(first).toMatchObject({ branches: flooded, request: 'r>A A>C C>s', hits: 's' });
  });

  it('ends a flood where there is nobody left to tell, however large the radius', async () => {
    const flood = (radius: number) => ({ name: 'NRR', implementation: 'approx2', radius });
    const everywhere = await recordSessions(network(), flood(9), FIRST_AT_R2);
    const further = await recordSessions(network(), flood(Number.MAX_SAFE_INTEGER), FIRST_AT_R2);
    expect(further).toEqual(everywhere);
  });

  it('floods the network as it is after a failure', async () => {
    const strategy = { name: 'NRR', implementation: 'approx2', radius: 9 };
    const ring = smallNetwork(['r-a-b-c-a', 'c-s']);
    const events = [{ time: 1, action: 'removeLink', u: 'a', v: 'c' }];
    const requests: TestRequest[] = [
      ['r', 0],
      ['r', 0],
    ];
    const [, second] = await recordSessions(ring, strategy, requests, { events });
    expect(second).toMatchObject({ branches: 'r>a a>b b>c c>s', request: 'r>a a>b b>c c>s' });
  });
});
