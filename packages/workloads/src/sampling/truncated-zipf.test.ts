import fc from 'fast-check';
import { RandomStreams } from '@icarus-sim/core';
import { misfit, zipfWeights } from '../../test/goodness-of-fit.js';
import { AliasTable, type IndexSampler } from '@icarus-sim/engine';
import { RejectionInversionSampler } from './rejection-inversion.js';
import { LARGEST_ALIAS_TABLE, TruncatedZipf } from './truncated-zipf.js';

const stream = (name: string) => RandomStreams.of(7, 1).stream(name);

function draw(sampler: IndexSampler, length: number): Int32Array {
  const samples = new Int32Array(length);
  sampler.fill(samples, length);
  return samples;
}

function aliasSampler(size: number, alpha: number, name: string): IndexSampler {
  return new AliasTable(Float64Array.from(zipfWeights(size, alpha))).sampler(stream(name));
}

const ALPHAS = [0, 0.3, 0.8, 0.999999, 1, 1.000001, 1.2, 2.5];
const SIZES = [1, 2, 3, 50, 10_000];

describe.each(ALPHAS)('samples of a Zipf distribution with exponent %d', (alpha) => {
  it.each(SIZES.slice(1))('from an alias table fit its exact probabilities (size %d)', (size) => {
    const samples = draw(aliasSampler(size, alpha, `alias ${alpha}`), 60_000);
    expect(Math.abs(misfit(samples, zipfWeights(size, alpha)))).toBeLessThan(4);
  });

  it.each(SIZES.slice(1))(
    'by rejection-inversion fit its exact probabilities (size %d)',
    (size) => {
      const sampler = new RejectionInversionSampler(size, alpha, stream(`rejection ${alpha}`));
      expect(Math.abs(misfit(draw(sampler, 60_000), zipfWeights(size, alpha)))).toBeLessThan(4);
    },
  );

  it('are all 0 where there is one number only', () => {
    const rejecting = new RejectionInversionSampler(1, alpha, stream('one'));
    expect(new Set(draw(rejecting, 1000))).toEqual(new Set([0]));
    expect(new Set(draw(aliasSampler(1, alpha, 'one'), 1000))).toEqual(new Set([0]));
  });
});

describe('a misfit', () => {
  it('is large for samples of another exponent', () => {
    const samples = draw(aliasSampler(1000, 0.8, 'other'), 60_000);
    expect(misfit(samples, zipfWeights(1000, 0.85))).toBeGreaterThan(4);
  });
});

describe('an alias table', () => {
  it('never draws a number of weight 0', () => {
    const samples = draw(new AliasTable(Float64Array.of(0, 3, 0, 1, 0)).sampler(stream('a')), 9999);
    expect(new Set(samples)).toEqual(new Set([1, 3]));
  });

  it('fits any weights', () => {
    const weight = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2, maxLength: 40 }), fc.nat(), (some, seed) => {
        const weights = [1, ...some];
        const table = new AliasTable(Float64Array.from(weights));
        const samples = draw(table.sampler(RandomStreams.of(seed, 1).stream('x')), 20_000);
        expect(table.size).toBe(weights.length);
        const counts = new Float64Array(weights.length);
        for (const sample of samples) counts[sample]!++;
        const total = weights.reduce((a, b) => a + b, 0);
        weights.forEach((each, i) => {
          const share = each / total;
          const deviation = Math.sqrt((share * (1 - share)) / samples.length);
          const tolerance = each === 0 ? 0 : 6 * deviation + 1e-3;
          expect(Math.abs(counts[i]! / samples.length - share)).toBeLessThanOrEqual(tolerance);
        });
      }),
      { numRuns: 30, seed: 5 },
    );
  });
});

describe('TruncatedZipf', () => {
  it('draws one by one what it draws many at once', () => {
    for (const [size, alpha] of [
      [100, 0],
      [100, 0.8],
      [LARGEST_ALIAS_TABLE + 1, 0.8],
    ] as const) {
      const zipf = new TruncatedZipf(size, alpha);
      const one = zipf.sampler(stream('same'));
      const many = draw(zipf.sampler(stream('same')), 1000);
      expect(Array.from({ length: 1000 }, () => one.next())).toEqual([...many]);
    }
  });

  it('stays within its bounds for any size and exponent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.nat(),
        (size, alpha, seed) => {
          const sampler = new RejectionInversionSampler(
            size,
            alpha,
            RandomStreams.of(seed, 1).stream('x'),
          );
          const samples = draw(sampler, 200);
          expect(samples.every((sample) => sample >= 0 && sample < size)).toBe(true);
        },
      ),
      { seed: 11 },
    );
  });

  it('gives the head of a catalogue of 10^8 its exact share without a table', () => {
    const size = 100_000_000;
    const alpha = 0.8;
    const samples = draw(new TruncatedZipf(size, alpha).sampler(stream('huge')), 500_000);
    // Euler–Maclaurin: the sum of i^−alpha from the 1000th term on, to 12 digits.
    const tail = (from: number) => from ** (1 - alpha) / (alpha - 1) + from ** -alpha / 2;
    const head = zipfWeights(999, alpha);
    const sumOfTail =
      tail(1000) - tail(size) + (alpha / 12) * 1000 ** (-alpha - 1) + size ** -alpha;
    const weights = [...head, sumOfTail];
    const folded = samples.map((sample) => Math.min(sample, 999));
    expect(Math.abs(misfit(folded, weights))).toBeLessThan(4);
  });
});
