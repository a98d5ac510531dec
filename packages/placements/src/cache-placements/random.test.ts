import { cacheSizesOf, networkFixture } from '../../test/networks.js';
import { contextOf, placeCaches, problemsOf } from '../../test/placing.js';
import { randomCachePlacement } from './random.js';

const place = async (nCacheNodes: number, seed = 1) =>
  placeCaches(randomCachePlacement, networkFixture('geant'), 100, { nCacheNodes }, contextOf(seed));

describe('RANDOM cache placement', () => {
  it('divides the budget equally among as many candidates as asked for', async () => {
    const network = await place(5);
    expect(Object.values(cacheSizesOf(network))).toEqual([20, 20, 20, 20, 20]);
    const candidates = network.icrCandidates();
    expect(network.cacheNodes().every((node) => candidates.includes(node))).toBe(true);
  });

  it('chooses the same nodes for the same seed and others for another one', async () => {
    const chosen = async (seed: number) => (await place(5, seed)).cacheNodes();
    expect(await chosen(1)).toEqual(await chosen(1));
    expect(await chosen(1)).not.toEqual(await chosen(2));
  });

  it('chooses every candidate equally often', async () => {
    const counts = new Map<number, number>();
    const [runs, count, candidates] = [1000, 5, 19];
    for (let seed = 0; seed < runs; seed++) {
      for (const node of (await place(count, seed)).cacheNodes()) {
        counts.set(node, (counts.get(node) ?? 0) + 1);
      }
    }
    const share = count / candidates;
    const deviation = Math.sqrt(runs * share * (1 - share));
    expect(counts.size).toBe(candidates);
    for (const times of counts.values()) {
      expect(Math.abs(times - runs * share)).toBeLessThan(4 * deviation);
    }
  });

  it('cannot choose more nodes than there are candidates', async () => {
    const [problem] = await problemsOf(place(20));
    expect(problem).toEqual({
      place: 'nCacheNodes',
      found: '20',
      allowed: 'at most 19, the number of ICR candidates',
    });
  });
});
