import fc from 'fast-check';
import { relativeHalfWidth } from './estimate.js';
import { studentInterval } from './student-interval.js';
import { wilsonInterval } from './wilson-interval.js';

/** Values with mean 0 and standard deviation 1, so that half-widths are quantiles over √n. */
function standardized(n: number): number[] {
  const values = Array.from({ length: n }, (_, i) => i - (n - 1) / 2);
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / (n - 1));
  return values.map((value) => value / deviation);
}

describe('studentInterval', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2, "Critical Values of the
  // Student's-t Distribution", https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm:
  // degrees of freedom, then t for upper tails of 0.05, 0.025 and 0.005.
  it.each([
    [1, 6.314, 12.706, 63.657],
    [2, 2.92, 4.303, 9.925],
    [3, 2.353, 3.182, 5.841],
    [4, 2.132, 2.776, 4.604],
    [5, 2.015, 2.571, 4.032],
    [9, 1.833, 2.262, 3.25],
    [10, 1.812, 2.228, 3.169],
    [19, 1.729, 2.093, 2.861],
    [29, 1.699, 2.045, 2.756],
    [60, 1.671, 2.0, 2.66],
    [100, 1.66, 1.984, 2.626],
  ])('has the published half-widths for %i degrees of freedom', (degrees, t90, t95, t99) => {
    const n = degrees + 1;
    const values = standardized(n);
    for (const [level, t] of [
      [0.9, t90],
      [0.95, t95],
      [0.99, t99],
    ] as const) {
      const { low, high, standardDeviation } = studentInterval(values, level);
      expect(standardDeviation).toBeCloseTo(1, 12);
      expect(Math.abs(high * Math.sqrt(n) - t)).toBeLessThanOrEqual(0.000_51);
      expect(low).toBeCloseTo(-high, 12);
    }
  });

  it('computes a sample by hand', () => {
    const estimate = studentInterval([2, 4, 6]);
    expect(estimate).toMatchObject({ mean: 4, standardDeviation: 2, n: 3, level: 0.95 });
    expect(estimate.high - 4).toBeCloseTo((4.302_652_73 * 2) / Math.sqrt(3), 7);
  });

  it('has no spread for a single value', () => {
    const single = { mean: 5, standardDeviation: 0, low: 5, high: 5, n: 1, level: 0.9 };
    expect(studentInterval([5], 0.9)).toEqual(single);
    expect(relativeHalfWidth(studentInterval([5]))).toBe(0);
  });

  it('contains its mean, moves with the values and widens with the level', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(values, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (sample, shift) => {
        const narrow = studentInterval(sample, 0.9);
        const wide = studentInterval(sample, 0.99);
        expect(narrow.low).toBeLessThanOrEqual(narrow.mean);
        expect(narrow.high).toBeGreaterThanOrEqual(narrow.mean);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        const moved = studentInterval(
          sample.map((value) => value + shift),
          0.9,
        );
        expect(moved.mean).toBeCloseTo(narrow.mean + shift, 5);
        expect(moved.high - moved.low).toBeCloseTo(narrow.high - narrow.low, 4);
      }),
    );
  });

  it('refuses no values and levels that are none', () => {
    expect(() => studentInterval([])).toThrow('no values');
    for (const level of [0, 1, 95, NaN]) {
      expect(() => studentInterval([1, 2], level)).toThrow('between 0 and 1');
    }
  });
});

describe('relativeHalfWidth', () => {
  it('is the half-width over the size of the mean', () => {
    const estimate = { mean: -4, low: -5, high: -3, standardDeviation: 1, n: 2, level: 0.95 };
    expect(relativeHalfWidth(estimate)).toBe(0.25);
    expect(relativeHalfWidth({ ...estimate, mean: 0, low: -1, high: 1 })).toBe(Infinity);
    expect(relativeHalfWidth(studentInterval([0, 0]))).toBe(0);
  });
});

describe('wilsonInterval', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven
  // methods", Statistics in Medicine 17, 1998, table I, method 3, level 0.95,
  // https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('has the published interval of %i in %i', (successes, trials, low, high) => {
    const estimate = wilsonInterval(successes, trials);
    expect(estimate.mean).toBe(successes / trials);
    expect(estimate.low).toBeCloseTo(low, 4);
    expect(estimate.high).toBeCloseTo(high, 4);
  });

  it('stays within 0 and 1, contains the proportion and mirrors', () => {
    const counts = fc
      .integer({ min: 1, max: 10_000 })
      .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 0.9, 0.95, 0.999), ([successes, trials], level) => {
        const { low, high, mean, n } = wilsonInterval(successes, trials, level);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(mean);
        expect(high).toBeGreaterThanOrEqual(mean);
        expect(n).toBe(trials);
        expect(wilsonInterval(trials - successes, trials, level).high).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  it('refuses counts that can’t be', () => {
    for (const [successes, trials] of [
      [0, 0],
      [-1, 2],
      [3, 2],
      [NaN, 2],
    ] as const) {
      expect(() => wilsonInterval(successes, trials)).toThrow('no proportion');
    }
    expect(() => wilsonInterval(1, 2, 2)).toThrow('between 0 and 1');
  });
});
