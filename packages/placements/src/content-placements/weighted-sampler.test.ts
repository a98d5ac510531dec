import fc from 'fast-check';
import { WeightedSampler } from './weighted-sampler.js';

const weightLists = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 })
  .filter((weights) => weights.some((weight) => weight > 0));

const shares = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The obvious way: the first position whose running total is above the number. */
function expectedPosition(weights: readonly number[], share: number): number {
  const total = weights.reduce((a, b) => a + b);
  let sum = 0;
  return weights.findIndex((weight) => (sum += weight) / total > share);
}

describe('WeightedSampler', () => {
  it('finds the position that a search from the start finds', () => {
    fc.assert(
      fc.property(weightLists, shares, (weights, share) => {
        const sampler = new WeightedSampler(Float64Array.from(weights));
        const position = sampler.positionOf(share);
        expect(position).toBe(expectedPosition(weights, share));
        expect(weights[position]).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps to the weights at the ends of the range', () => {
    const sampler = new WeightedSampler(Float64Array.of(0, 0.1, 0, 0.2, 0));
    expect(sampler.positionOf(0)).toBe(1);
    expect(sampler.positionOf(1 - 2 ** -53)).toBe(3);
  });
});
