import fc from 'fast-check';
import { shortestDistances } from '@icarus-sim/engine';
import { networkFixture, smallNetwork, type TestLink } from '../../test/networks.js';
import { lowestCost, planes, servingCost, withStart } from '../../test/location-problems.js';
import { kMedoids } from './k-medoids.js';

const distancesOf = (links: TestLink[]): Float64Array[] =>
  shortestDistances(smallNetwork(links), 'delay');

const ringOf = (size: number): TestLink[] =>
  Array.from({ length: size }, (_, i) => [`${i}`, `${(i + 1) % size}`]);

const chainOf = (size: number): TestLink[] =>
  Array.from({ length: size - 1 }, (_, i) => [`${i}`, `${i + 1}`]);

describe('kMedoids', () => {
  it('finds the two halves of a barbell', () => {
    const distances = distancesOf([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'x', 10],
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'x'],
    ]);
    const { assignment, cost } = kMedoids(distances, 2);
    const [a, b, c, x, y, z] = assignment;
    expect([b, c]).toEqual([a, a]);
    expect([y, z]).toEqual([x, x]);
    expect(x).not.toBe(a);
    expect(cost).toBe(4);
  });

  const tiny = [
    ['chain', chainOf(7)],
    ['ring', ringOf(8)],
    ['star', Array.from({ length: 6 }, (_, i): TestLink => ['hub', `${i}`])],
  ] as const;

  it.each(tiny)('is optimal on a %s for any number of clusters', (_, links) => {
    const distances = distancesOf([...links]);
    for (let count = 1; count <= distances.length; count++) {
      expect(kMedoids(distances, count).cost).toBe(lowestCost(distances, count));
    }
  });

  it('is never worse than what it starts from', () => {
    fc.assert(
      fc.property(withStart(planes), ({ costs, start }) => {
        const { medians, cost } = kMedoids(costs, start.length, start);
        expect(cost).toBeLessThanOrEqual(servingCost(costs, start) + 1e-9);
        expect(cost).toBeCloseTo(servingCost(costs, medians), 9);
      }),
    );
  });

  it('is optimal for one cluster, and for all points but one', () => {
    fc.assert(
      fc.property(planes, (distances) => {
        for (const count of [1, distances.length - 1]) {
          expect(kMedoids(distances, count).cost).toBeCloseTo(lowestCost(distances, count), 6);
        }
      }),
    );
  });

  it('makes as many clusters as asked for, even of points at no distance', () => {
    const distances = [0, 1, 2].map(() => new Float64Array(3));
    const { medians, assignment } = kMedoids(distances, 3);
    expect(medians).toEqual([0, 1, 2]);
    expect(assignment).toEqual([0, 1, 2]);
  });

  it('clusters a map of an ISP at least as tightly as the Python simulator', () => {
    const network = networkFixture('rocketfuel-1221-clusters');
    const delays = shortestDistances(network, 'delay');
    const candidates = network.icrCandidates();
    const distances = candidates.map((u) =>
      Float64Array.from(candidates, (v) => delays[u]?.[v] ?? NaN),
    );
    const reference = network.clusters().map((members) => {
      const inside = members.map((u) => Float64Array.from(members, (v) => delays[v]?.[u] ?? NaN));
      return lowestCost(inside, 1);
    });
    const referenceCost = reference.reduce((sum, cost) => sum + cost, 0);
    expect(kMedoids(distances, reference.length).cost).toBeLessThanOrEqual(referenceCost);
  });
});
