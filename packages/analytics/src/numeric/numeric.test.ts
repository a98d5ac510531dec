import fc from 'fast-check';
import { ChebyshevInterpolant } from './chebyshev-interpolant.js';
import { rateClasses } from './rate-classes.js';
import { realRoots } from './real-roots.js';
import { total, totalOf, totalOfProducts } from './total.js';

describe('a total', () => {
  it('keeps digits that plain addition loses', () => {
    const terms = new Float64Array(1_000_000).fill(0.1);
    expect(Math.abs(total(terms) - 100_000)).toBeLessThan(1e-8);
    expect(totalOf(terms, (term, i) => (i < 10 ? 10 * term : 0))).toBe(10);
    expect(totalOfProducts(Float64Array.of(1, 2), Float64Array.of(3, 4))).toBe(11);
    expect(total(new Float64Array(0))).toBe(0);
  });
});

describe('the real roots of a polynomial', () => {
  it('are those it was made from', () => {
    const root = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(root, root, root, fc.integer({ min: 1, max: 9 }), (a, b, c, factor) => {
        const coefficients = [-a * b * c, a * b + a * c + b * c, -(a + b + c), 1];
        const found = realRoots(coefficients.map((each) => factor * each));
        for (const each of found) {
          expect(Math.min(...[a, b, c].map((x) => Math.abs(x - each)))).toBeLessThan(1e-4);
        }
        expect(found.length).toBeGreaterThan(0);
      }),
      { seed: 2 },
    );
  });

  it('may be none, and may be of a lower degree', () => {
    expect(realRoots([1, 0, 1])).toEqual([]);
    expect(realRoots([-6, 3])).toEqual([2]);
    expect(realRoots([-4, 0, 1]).toSorted()).toEqual([-2, 2]);
    expect(realRoots([5])).toEqual([]);
    expect(realRoots([1, 1, 1, 1])).toEqual([-1]);
  });
});

describe('an interpolant', () => {
  it('comes as near to a smooth function as it is asked to', () => {
    const exponential = ChebyshevInterpolant.of(Math.exp, [-3, 2], 1e-12);
    for (let x = -3; x <= 2; x += 0.01) expect(exponential.at(x)).toBeCloseTo(Math.exp(x), 11);
    expect(exponential.at(-3)).toBe(Math.exp(-3));
  });
});

describe('classes of rates', () => {
  it('keep number and sum of the rates', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })), (given) => {
        const all = Float64Array.from(given);
        const { rates, counts } = rateClasses(all, 8);
        expect(total(counts)).toBe(given.filter((rate) => rate > 0).length);
        const sum = total(all);
        expect(Math.abs(totalOfProducts(rates, counts) - sum)).toBeLessThanOrEqual(1e-12 * sum);
        expect([...rates]).toEqual([...rates].toSorted((a, b) => b - a));
      }),
      { seed: 3 },
    );
  });

  it('refuse what is no rate', () => {
    expect(() => rateClasses(Float64Array.of(1, Infinity))).toThrow(RangeError);
  });
});
