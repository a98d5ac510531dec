import fc from 'fast-check';
import { cacheSizesOf, smallNetwork, type TestLink } from '../../test/networks.js';
import { placeCaches, placeEqualCaches, placeProportionalCaches } from './place-caches.js';

const chainOf = (length: number) =>
  smallNetwork(Array.from({ length: length - 1 }, (_, i): TestLink => [`${i}`, `${i + 1}`]));

const budgets = fc.double({ min: 0, max: 1e9, noNaN: true });
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('placeCaches', () => {
  it('takes the caches away that the network came with', () => {
    const network = chainOf(3);
    network.setCacheSize(0, 99);
    placeCaches(network, new Map([[2, 5]]));
    expect(cacheSizesOf(network)).toEqual({ 2: 5 });
  });
});

describe('placeEqualCaches', () => {
  it('is within half a content a cache of the budget', () => {
    fc.assert(
      fc.property(budgets, fc.integer({ min: 2, max: 30 }), (budget, count) => {
        const network = chainOf(count);
        placeEqualCaches(network, budget, network.icrCandidates());
        const sizes = Object.values(cacheSizesOf(network));
        expect(sizes).toHaveLength(count);
        expect(new Set(sizes).size).toBe(1);
        expect(Math.abs(sum(sizes) - budget)).toBeLessThanOrEqual(count / 2 + 1e-6);
      }),
    );
  });
});

describe('placeProportionalCaches', () => {
  const weightLists = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 30 })
    .filter((weights) => sum(weights) > 0);

  it('is within half a content a cache of the budget, and larger where the weight is', () => {
    fc.assert(
      fc.property(budgets, weightLists, (budget, weights) => {
        const network = chainOf(weights.length);
        const nodes = network.icrCandidates();
        placeProportionalCaches(network, budget, nodes, Int32Array.from(weights));
        const sizes = nodes.map((node) => network.cacheSize(node) ?? NaN);
        expect(Math.abs(sum(sizes) - budget)).toBeLessThanOrEqual(nodes.length / 2 + 1e-6);
        const byWeight = [...nodes].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
        const ranked = byWeight.map((node) => sizes[node] ?? NaN);
        expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
      }),
    );
  });
});
