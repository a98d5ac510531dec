import { gapSurvival } from './miss-gaps.js';
import type { PolicyModel, StreamInputs } from './stream-inputs.js';

/** Where the product of all streams would be lost, it is taken over the others. */
const SMALLEST = 1e-200;

/**
 * LRU caches in a network. A content is held where the last request for it came within the
 * characteristic time T and left it in the cache, being a hit or followed by an insertion. Of the
 * stream that a request belongs to, the last request is a gap before; of all others it comes at
 * any time.
 *
 * Source: V. Martina, M. Garetto, E. Leonardi, A unified approach to the performance analysis of
 * caching systems, INFOCOM 2014, https://doi.org/10.1109/INFOCOM.2014.6848145, section on cache
 * networks; here with the exact distribution of gaps, see {@link gapSurvival}.
 */
export class LruModel implements PolicyModel {
  /** Probability that no request of a stream comes within T at any time. */
  readonly #silent: Float64Array;

  /** @param most - Largest number of streams into a cache. */
  constructor(most: number) {
    this.#silent = new Float64Array(most);
  }

  answer(inputs: StreamInputs, time: number): void {
    const { count, rate, insertion, hits } = inputs;
    const silent = this.#silent;
    let requested = 0;
    let left = 0;
    let allSilent = 1;
    for (let e = 0; e < count; e++) {
      const hit = hits[e]!;
      const afterHits = hit * rate[e]! * meanGap(inputs, e, time, inputs.copiedAfterHit[e]!);
      const afterMisses =
        (1 - hit) * rate[e]! * meanGap(inputs, e, time, inputs.copiedAfterMiss[e]!);
      requested += afterHits + afterMisses;
      left += afterHits + insertion[e]! * afterMisses;
      silent[e] = Math.min(1, Math.max(0, 1 - afterHits - afterMisses));
      allSilent *= silent[e]!;
    }
    for (let e = 0; e < count; e++) {
      const others = allSilent > SMALLEST ? allSilent / silent[e]! : this.#othersSilent(e, count);
      const afterHit = others * longGap(inputs, e, time, inputs.copiedAfterHit[e]!);
      const afterMiss = others * longGap(inputs, e, time, inputs.copiedAfterMiss[e]!);
      const entered = insertion[e]! * (1 - afterMiss);
      hits[e] = entered === 0 ? 0 : entered / (afterHit + entered);
      inputs.lateMisses[e] = rate[e]! * afterHit;
    }
    inputs.held = requested === 0 ? 0 : (left / requested) * (1 - allSilent);
  }

  #othersSilent(stream: number, count: number): number {
    let product = 1;
    for (let e = 0; e < count; e++) if (e !== stream) product *= this.#silent[e]!;
    return product;
  }
}

/** Probability that a stream's next request comes later than `time`. */
function longGap(inputs: StreamInputs, e: number, time: number, copied: number): number {
  const copiedGap =
    copied > 0 ? copied * gapSurvival(time, inputs.missesBelow[e]!, inputs.timeBelow[e]!) : 0;
  return copiedGap + (copied < 1 ? (1 - copied) * Math.exp(-inputs.askedBelow[e]! * time) : 0);
}

/** Mean of a stream's gap, cut off at `time`: the integral of {@link longGap}. */
function meanGap(inputs: StreamInputs, e: number, time: number, copied: number): number {
  let mean = 0;
  if (copied > 0) {
    const misses = inputs.missesBelow[e]!;
    const below = inputs.timeBelow[e]!;
    mean += (copied * (1 - gapSurvival(time + below, misses, below))) / misses;
  }
  if (copied < 1) {
    const asked = inputs.askedBelow[e]!;
    mean -= ((1 - copied) * Math.expm1(-asked * time)) / asked;
  }
  return mean;
}
