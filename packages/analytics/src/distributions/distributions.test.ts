import { studentInterval, wilsonInterval } from '../index.js';
import { DiscreteDistribution } from './discrete-distribution.js';
import { empiricalCdf, empiricalPdf } from './empirical-distribution.js';
import { TruncatedZipf } from './truncated-zipf.js';

describe('TruncatedZipf', () => {
  it('has probabilities in proportion to powers of the rank', () => {
    const { pdf, cdf, alpha, size } = new TruncatedZipf(1, 4);
    const norm = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    [1, 1 / 2, 1 / 3, 1 / 4].forEach((weight, i) => expect(pdf[i]).toBeCloseTo(weight / norm, 15));
    expect(cdf[1]).toBeCloseTo(1.5 / norm, 15);
    expect([cdf[3], alpha, size]).toEqual([1, 1, 4]);
  });

  it('is uniform for an exponent of 0', () => {
    expect([...new TruncatedZipf(0, 4).pdf]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('draws numbers as often as they are likely, the same ones for the same seed', () => {
    const zipf = new TruncatedZipf(0.8, 50);
    const samples = new Int32Array(200_000);
    zipf.sampler(4).fill(samples, samples.length);
    const again = zipf.sampler(4);
    expect(samples.every((sample) => again.next() === sample)).toBe(true);
    const counts = new Float64Array(50);
    for (const sample of samples) counts[sample]!++;
    counts.forEach((count, i) => {
      const expected = samples.length * zipf.pdf[i]!;
      expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
    });
  });

  it.each([
    [-1, 5],
    [1, 0],
    [1, 2.5],
    [NaN, 5],
  ])('refuses alpha %p over %p numbers', (alpha, n) => {
    expect(() => new TruncatedZipf(alpha, n)).toThrow(RangeError);
  });
});

describe('DiscreteDistribution', () => {
  it('scales weights and leaves them as they were', () => {
    const weights = Float64Array.of(1, 0, 3);
    const distribution = new DiscreteDistribution(weights);
    const sampler = distribution.sampler(1);
    const samples = Array.from({ length: 100 }, () => sampler.next());
    expect([...distribution.pdf]).toEqual([0.25, 0, 0.75]);
    expect([...distribution.cdf]).toEqual([0.25, 0.25, 1]);
    expect(new Set(samples)).toEqual(new Set([0, 2]));
    expect([...weights]).toEqual([1, 0, 3]);
  });

  it.each([[[]], [[0, 0]], [[1, -1]], [[NaN]], [[Infinity]]])('refuses weights %p', (weights) => {
    expect(() => new DiscreteDistribution(Float64Array.from(weights))).toThrow(RangeError);
  });
});

describe('an empirical distribution', () => {
  it('tells the share of data up to each value', () => {
    const { values, probabilities } = empiricalCdf([3, 1, 2, 3]);
    expect([...values]).toEqual([1, 2, 3]);
    expect([...probabilities]).toEqual([0.25, 0.5, 1]);
  });

  it('tells the share of data in each bin', () => {
    const { values, probabilities } = empiricalPdf([0, 1, 2, 10], 2);
    expect([...values]).toEqual([2.5, 7.5]);
    expect([...probabilities]).toEqual([0.75, 0.25]);
    expect([...empiricalPdf([7, 7], 2).probabilities]).toEqual([1, 0]);
  });

  it('needs data and bins', () => {
    expect(() => empiricalCdf([])).toThrow(RangeError);
    expect(() => empiricalPdf([1], 0)).toThrow(RangeError);
  });
});

describe('confidence intervals', () => {
  it('are those of means and proportions that results have', () => {
    const mean = studentInterval([1, 2, 3, 4, 5]);
    expect(mean.low).toBeCloseTo(1.0367568385, 8);
    expect(mean.high).toBeCloseTo(4.9632431615, 8);
    const proportion = wilsonInterval(10, 100);
    expect(proportion.low).toBeCloseTo(0.0552291, 6);
    expect(proportion.high).toBeCloseTo(0.1743657, 6);
  });
});
