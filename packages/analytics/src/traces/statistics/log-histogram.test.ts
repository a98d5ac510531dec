import fc from 'fast-check';
import { LogHistogram } from './log-histogram.js';

function histogramOf(numbers: readonly number[]): LogHistogram {
  const histogram = new LogHistogram();
  for (const number of numbers) histogram.add(number);
  return histogram;
}

describe('LogHistogram', () => {
  const number = fc.oneof(
    fc.double({ min: 0, max: 1e300, noNaN: true }),
    fc.nat(3000),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it('knows every quantile to 0.4 %, from below', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, share) => {
          const sorted = numbers.toSorted((a, b) => a - b);
          const exact = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? NaN;
          const found = histogramOf(numbers).quantile(share);
          expect(found).toBeLessThanOrEqual(exact);
          expect(found).toBeGreaterThanOrEqual(exact * (1 - 2 ** -8) - Number.MIN_VALUE * 2 ** 45);
        },
      ),
    );
  });

  it('knows quantiles of whole numbers up to 512 exactly', () => {
    const histogram = histogramOf(Array.from({ length: 513 }, (_, i) => i));
    for (let i = 1; i <= 513; i++) expect(histogram.quantile(i / 513)).toBe(i - 1);
  });

  it('has buckets that hold all numbers', () => {
    const buckets = [...histogramOf([0, 0, 3, 3, 3, 1000.4]).buckets()];
    expect(buckets).toEqual([
      { from: 0, count: 2 },
      { from: 3, count: 3 },
      { from: 1000, count: 1 },
    ]);
  });

  it('has no quantile of nothing', () => {
    expect(new LogHistogram().quantile(0.5)).toBeNaN();
  });
});
