import type { RandomStream } from '@icarus-sim/core';
import { AliasTable, type IndexSampler } from '@icarus-sim/engine';
import { RejectionInversionSampler } from './rejection-inversion.js';
import { UniformSampler } from './uniform-sampler.js';

/**
 * Largest size that gets an alias table. As measured, a sample takes 20–30 ns up to here and
 * twice that where the table no longer fits in the caches; without a table it takes 50 ns.
 */
export const LARGEST_ALIAS_TABLE = 2 ** 20;

/**
 * The truncated Zipf distribution: number i of 0 … `size` − 1 has a probability proportional to
 * (i + 1)^−alpha. A sample takes O(1) time; large distributions take no memory.
 */
export class TruncatedZipf {
  readonly size: number;
  readonly alpha: number;
  #table: AliasTable | undefined;

  /**
   * @param size - How many different numbers there are, from 1 to 2^31 − 1.
   * @param alpha - Exponent, at least 0; 0 gives all numbers the same probability.
   */
  constructor(size: number, alpha: number) {
    this.size = size;
    this.alpha = alpha;
  }

  /**
   * A sampler of the distribution. The first one builds the table that all share.
   * @param stream - Where the draws come from.
   */
  sampler(stream: RandomStream): IndexSampler {
    if (this.alpha === 0) return new UniformSampler(this.size, stream);
    if (this.size > LARGEST_ALIAS_TABLE) {
      return new RejectionInversionSampler(this.size, this.alpha, stream);
    }
    this.#table ??= new AliasTable(this.#weights());
    return this.#table.sampler(stream);
  }

  #weights(): Float64Array {
    const weights = new Float64Array(this.size);
    for (let i = 0; i < weights.length; i++) weights[i] = (i + 1) ** -this.alpha;
    return weights;
  }
}
