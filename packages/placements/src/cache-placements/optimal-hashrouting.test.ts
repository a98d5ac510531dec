import { cacheSizesOf, smallNetwork } from '../../test/networks.js';
import { placeCaches, problemsOf } from '../../test/placing.js';
import { optimalHashroutingCachePlacement } from './optimal-hashrouting.js';

const chain = () =>
  smallNetwork([
    ['r1', 'a'],
    ['a', 'b', 10],
    ['b', 'c', 10],
    ['c', 's1'],
    ['c', 's2'],
  ]);

const place = async (nCacheNodes: number, hitRatio: number) =>
  cacheSizesOf(
    await placeCaches(optimalHashroutingCachePlacement, chain(), 90, { nCacheNodes, hitRatio }),
  );

describe('OPTIMAL_HASHROUTING cache placement', () => {
  it('goes by the delays to receivers where the weight of sources is 0', async () => {
    expect(await place(2, 0)).toEqual({ a: 45, b: 45 });
  });

  it('weighs the delays to sources with the hit ratio', async () => {
    expect(await place(2, 1)).toEqual({ b: 45, c: 45 });
  });

  it('prefers the earlier of candidates that tie', async () => {
    // One way nearer to the receiver is one way farther from each of two sources.
    expect(await place(1, 0.5)).toEqual({ a: 90 });
  });

  it('cannot place more caches than there are candidates', async () => {
    const [problem] = await problemsOf(place(4, 0.5));
    expect(problem).toMatchObject({ place: 'nCacheNodes', found: '4' });
  });

  it('rejects a network in several parts', async () => {
    const network = smallNetwork([
      ['a', 'r1'],
      ['b', 's1'],
    ]);
    const values = { nCacheNodes: 1, hitRatio: 0.5 };
    const placed = placeCaches(optimalHashroutingCachePlacement, network, 80, values);
    const [problem] = await problemsOf(placed);
    expect(problem?.found).toBe('a network in several parts');
  });
});
