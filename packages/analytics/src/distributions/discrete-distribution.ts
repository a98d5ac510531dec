import { RandomStreams, type RandomStream } from '@icarus-sim/core';
import { AliasTable, type IndexSampler } from '@icarus-sim/engine';
import { total } from '../numeric/total.js';

/**
 * A distribution over the numbers from 0, such as the popularity of contents. Sampling takes O(1)
 * time by an alias table, which is built in O(n) when first needed.
 */
export class DiscreteDistribution {
  /** Probability of each number. */
  readonly pdf: Float64Array;
  #cdf: Float64Array | undefined;
  #table: AliasTable | undefined;

  /**
   * @param weights - Weight of each number, not negative, at least one positive; they are scaled to
   * a sum of 1.
   * @throws RangeError where the weights are no distribution.
   */
  constructor(weights: Float64Array) {
    this.pdf = normalised(weights);
  }

  /** How many different numbers there are. */
  get size(): number {
    return this.pdf.length;
  }

  /** Probability that a number is at most this one; the last is exactly 1. */
  get cdf(): Float64Array {
    this.#cdf ??= cumulative(this.pdf);
    return this.#cdf;
  }

  /**
   * A sampler of the distribution.
   * @param source - A seed, or the stream that draws are taken from, one a sample.
   */
  sampler(source: number | RandomStream): IndexSampler {
    this.#table ??= new AliasTable(this.pdf.slice());
    const stream =
      typeof source === 'number' ? RandomStreams.of(source, 1).stream('samples') : source;
    return this.#table.sampler(stream);
  }
}

function normalised(weights: Float64Array): Float64Array {
  for (const weight of weights) {
    if (!(weight >= 0)) throw new RangeError(`a weight is at least 0, not ${weight}`);
  }
  const sum = total(weights);
  if (!(sum > 0 && sum < Infinity)) {
    throw new RangeError(`the weights of a distribution have a finite sum above 0, not ${sum}`);
  }
  const pdf = new Float64Array(weights.length);
  for (let i = 0; i < pdf.length; i++) pdf[i] = weights[i]! / sum;
  return pdf;
}

function cumulative(pdf: Float64Array): Float64Array {
  const cdf = new Float64Array(pdf.length);
  let sum = 0;
  for (let i = 0; i < pdf.length; i++) cdf[i] = Math.min(1, (sum += pdf[i]!));
  cdf[pdf.length - 1] = 1;
  return cdf;
}
