import fc from 'fast-check';
import { findRoot } from './find-root.js';

describe('findRoot', () => {
  it('finds the roots of smooth functions in a few evaluations', () => {
    const functions: [(x: number) => number, number, number, number][] = [
      [(x) => x * x - 2, 0, 5, Math.SQRT2],
      [(x) => Math.exp(x) - 1e5, 0, 100, Math.log(1e5)],
      [(x) => Math.atan(x - 3), -100, 200, 3],
    ];
    for (const [f, lower, upper, root] of functions) {
      let evaluations = 0;
      const counted = (x: number) => (evaluations++, f(x));
      expect(findRoot(counted, lower, upper)).toBeCloseTo(root, 12);
      expect(evaluations).toBeLessThan(25);
    }
  });

  it('finds the root of any cubic that changes its sign', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (root, slope) => {
          const f = (x: number) => (x - root) ** 3 + slope * (x - root);
          expect(findRoot(f, -60, 60)).toBeCloseTo(root, 9);
        },
      ),
      { seed: 1 },
    );
  });

  it('takes the values at the ends where they are known', () => {
    const seen: number[] = [];
    const f = (x: number) => (seen.push(x), x - 1);
    expect(findRoot(f, 0, 3, { atLower: -1, atUpper: 2 })).toBe(1);
    expect(seen).not.toContain(0);
  });

  it('accepts a root at an end', () => {
    expect(findRoot((x) => x, 0, 3)).toBe(0);
  });

  it('refuses an interval without a change of sign', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
  });
});
