import { RandomStreams } from '@icarus-sim/core';
import { AliasTable } from '@icarus-sim/engine';
import { fitZipf } from './zipf-fit.js';

const SAMPLES = 1_000_000;

/** Counts of independent requests by a truncated Zipf law. */
function sampledCounts(alpha: number, contents: number, samples: number, seed: number) {
  const weights = Float64Array.from({ length: contents }, (_, i) => (i + 1) ** -alpha);
  const stream = RandomStreams.of(seed, 1).stream('requests');
  const sampler = new AliasTable(weights).sampler(stream);
  const counts = new Uint32Array(contents);
  for (let i = 0; i < samples; i++) counts[sampler.next()]!++;
  return counts.filter((count) => count > 0);
}

describe.each([1_000, 20_000, 1_000_000])('a fit to a million requests for %d contents', (n) => {
  it.each([0.6, 0.8, 1, 1.2])('recovers α = %d by both methods', (alpha) => {
    const counts = sampledCounts(alpha, n, SAMPLES, 7);
    const { leastSquares, maximumLikelihood } = fitZipf(counts);
    expect(Math.abs(leastSquares!.alpha - alpha)).toBeLessThan(0.02);
    expect(leastSquares!.rSquared).toBeGreaterThan(0.99);
    const { standardError, kolmogorovSmirnov, catalogue } = maximumLikelihood!;
    expect(Math.abs(maximumLikelihood!.alpha - alpha)).toBeLessThan(
      Math.min(0.02, 5 * standardError + 0.001),
    );
    expect(kolmogorovSmirnov).toBeLessThan(0.005);
    expect(catalogue / n).toBeGreaterThan(0.9);
    expect(catalogue / n).toBeLessThan(1.1);
  });

  it('takes the size of the catalogue from who knows it', () => {
    const counts = sampledCounts(0.8, n, SAMPLES, 8);
    const { maximumLikelihood } = fitZipf(counts, n);
    expect(maximumLikelihood!.catalogue).toBe(n);
    expect(Math.abs(maximumLikelihood!.alpha - 0.8)).toBeLessThan(0.005);
  });
});

describe('a fit', () => {
  it('is corrected for the bias of sorted counts', () => {
    const counts = sampledCounts(0.6, 1_000_000, SAMPLES, 9);
    const { alpha, uncorrectedAlpha } = fitZipf(counts).maximumLikelihood!;
    expect(Math.abs(uncorrectedAlpha - 0.6)).toBeGreaterThan(0.03);
    expect(Math.abs(alpha - 0.6)).toBeLessThan(0.02);
  });

  it('finds exponent 0 where all contents are equally popular', () => {
    const { alpha, catalogue } = fitZipf(sampledCounts(0, 1000, 100_000, 10)).maximumLikelihood!;
    expect(alpha).toBeLessThan(0.02);
    expect(catalogue).toBeCloseTo(1000, -1);
  });

  it('gives the exact line through counts that follow a power law', () => {
    const counts = Uint32Array.from({ length: 100 }, (_, i) => Math.round(1e9 / (i + 1)));
    const { alpha, rSquared, lastRank } = fitZipf(counts).leastSquares!;
    expect(alpha).toBeCloseTo(1, 6);
    expect(rSquared).toBeCloseTo(1, 9);
    expect(lastRank).toBe(100);
  });

  it('says by its distance that requests follow another law', () => {
    const steps = Uint32Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 1000 : 10));
    expect(fitZipf(steps).maximumLikelihood!.kolmogorovSmirnov).toBeGreaterThan(0.1);
  });

  it('is left out where counts tell nothing', () => {
    expect(fitZipf(Uint32Array.of(5))).toEqual({});
    expect(fitZipf(new Uint32Array(0))).toEqual({});
    expect(fitZipf(Uint32Array.of(1, 1, 1)).maximumLikelihood).toBeUndefined();
  });

  it('does not depend on the order of the counts', () => {
    const counts = sampledCounts(0.9, 5000, 50_000, 11);
    expect(fitZipf(counts.slice().reverse())).toEqual(fitZipf(counts));
  });
});
