import type { RandomStream } from '@icarus-sim/core';
import type { IndexSampler } from '@icarus-sim/engine';
import { RejectionInversionSampler } from '../sampling/rejection-inversion.js';
import { Scattering } from '../sampling/scattering.js';
import type { TruncatedZipf } from '../sampling/truncated-zipf.js';

/** Chooses the records that operations are for, while records are inserted. */
export interface RecordChooser {
  /** The record of a read or an update, or the first one of a scan; there are `count` so far. */
  choose(count: number): number;
}

/** Records by a Zipf law that never changes, record 0 the most popular. */
export class ZipfianRecords implements RecordChooser {
  readonly #sampler: IndexSampler;

  /** @param popularity - Distribution over the records, of which none are inserted. */
  constructor(popularity: TruncatedZipf, stream: RandomStream) {
    this.#sampler = popularity.sampler(stream);
  }

  choose(): number {
    return this.#sampler.next();
  }
}

/** The record inserted last is the most popular: a Zipf law over age. */
export class LatestRecords implements RecordChooser {
  readonly #sampler: RejectionInversionSampler;
  #count = 1;

  /** @param alpha - Exponent of the Zipf law. */
  constructor(alpha: number, stream: RandomStream) {
    this.#sampler = new RejectionInversionSampler(1, alpha, stream);
  }

  choose(count: number): number {
    if (count !== this.#count) this.#sampler.resize(count);
    this.#count = count;
    return count - 1 - this.#sampler.next();
  }
}

/**
 * Records by a Zipf law whose popular ones are scattered over all there will ever be, so that a
 * scan starting at a popular record goes on to ordinary ones.
 */
export class ScatteredRecords implements RecordChooser {
  readonly #sampler: IndexSampler;
  readonly #scattering: Scattering;

  /** @param popularity - Distribution over all records, those to be inserted included. */
  constructor(popularity: TruncatedZipf, stream: RandomStream) {
    this.#sampler = popularity.sampler(stream);
    this.#scattering = new Scattering(popularity.size);
  }

  choose(count: number): number {
    for (;;) {
      const record = this.#scattering.apply(this.#sampler.next());
      if (record < count) return record;
    }
  }
}
