import fc from 'fast-check';
import { ValueCounts, type Distribution } from './value-counts.js';

const MOST = 4096;

function distributionOf(values: readonly number[], most?: number): Distribution {
  const counts = new ValueCounts(most);
  for (const value of values) counts.add(value);
  return counts.distribution();
}

/** More distinct values than are told apart, over nine orders of magnitude. */
function manyValues(): number[] {
  return Array.from({ length: 20_000 }, (_, i) => 1.001 ** (i % 19_997) + (i % 7) / 1000);
}

describe('ValueCounts', () => {
  it('counts values as sorting them all does', () => {
    const values = fc.integer({ min: -300, max: 300 }).map((eighths) => eighths / 8);
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 2000 }), (list) => {
        const sorted = list.map((value) => value + 0).sort((a, b) => a - b);
        const distinct = [...new Set(sorted)];
        const shares = distinct.map((value) => (sorted.lastIndexOf(value) + 1) / sorted.length);
        expect(distributionOf(list)).toEqual([distinct, shares]);
      }),
    );
  });

  it('is empty where nothing was counted', () => {
    expect(distributionOf([])).toEqual([[], []]);
  });

  it('takes values that differ by the rounding of sums for one', () => {
    expect(distributionOf([0.1 + 0.2, 0.3, 0.5])).toEqual([
      [0.3, 0.5],
      [2 / 3, 1],
    ]);
  });

  it('counts -0 as 0', () => {
    expect(distributionOf([-0])).toEqual([[0], [1]]);
  });

  it('is exact while distinct values are few enough', () => {
    const counts = new ValueCounts(MOST);
    for (let i = 0; i < 2 * MOST; i++) counts.add(i % MOST);
    expect(counts.isExact).toBe(true);
    expect(counts.distribution()[0]).toEqual(Array.from({ length: MOST }, (_, i) => i));
  });

  it('with too many distinct values keeps at most as many, close below the true ones', () => {
    const values = manyValues();
    const counts = new ValueCounts(MOST);
    for (const value of values) counts.add(value);
    const [rounded, cumulative] = counts.distribution();
    expect(counts.isExact).toBe(false);
    expect(rounded.length).toBeLessThanOrEqual(MOST);
    expect(rounded.length).toBeGreaterThan(MOST / 4);
    const sorted = values.toSorted((a, b) => a - b);
    const upTo = cumulative.map((share) => Math.round(share * values.length));
    expect(upTo.at(-1)).toBe(values.length);
    const isCloseBelow = (value: number, exact: number): boolean =>
      value <= exact && exact < value * (1 + 2 ** -counts.precisionBits);
    const stray = sorted.filter((exact, position) => {
      const value = rounded[upTo.findIndex((end) => position < end)] ?? Infinity;
      return !isCloseBelow(value, exact);
    });
    expect(stray).toEqual([]);
  });

  it('with too many distinct values does not depend on their order', () => {
    const values = manyValues();
    const forwards = distributionOf(values, MOST);
    expect(distributionOf(values.toReversed(), MOST)).toEqual(forwards);
  });

  it('keeps within its bound for any doubles', () => {
    const counts = new ValueCounts(MOST);
    for (let exponent = -1022; exponent < 1023; exponent++) {
      for (let i = 0; i < 8; i++) counts.add((1 + i / 8) * 2 ** exponent);
    }
    expect(counts.distribution()[0].length).toBeLessThanOrEqual(MOST);
    expect(counts.distribution()[1].at(-1)).toBe(1);
  });
});
