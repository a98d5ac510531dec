import type { PolicyModel, StreamInputs } from './stream-inputs.js';

/** How long contents stay after their insertion. */
export interface Residence {
  /** Requests of a stream expected while a content stays after an insertion by that stream. */
  requests(inputs: StreamInputs, stream: number, time: number): number;
  /**
   * Share of the time in which a stream can't have inserted what another stream's request found
   * before a request of this stream, because a copy below had kept it silent.
   */
  silence(inputs: StreamInputs, stream: number, time: number): number;
}

/** Keeps a divisor above 0 where rounding would not. */
const LEAST = 1e-12;

/**
 * FIFO and RANDOM caches in a network. A content stays for the characteristic time T after its
 * insertion (RANDOM: for an exponential time with that mean), so that a stream finds it where one
 * of its own requests or another stream has inserted it not longer ago. Its own insertions are
 * followed by gaps, those of others come at any time: with m requests of a stream in a residence
 * and insertions with probability q, 1 − h = Q / d with d = 1 + q(m − xT), where
 * Q = 1 / (1 + T·Σ qx / d) is the probability that the content isn't held. Where a stream was silent
 * before its request, more of what others asked for then were misses: a further term of d.
 *
 * Source: V. Martina, M. Garetto, E. Leonardi, A unified approach to the performance analysis of
 * caching systems, INFOCOM 2014, https://doi.org/10.1109/INFOCOM.2014.6848145; here with gaps
 * between the misses of a cache instead of Poisson misses.
 */
export class ResidenceModel implements PolicyModel {
  readonly #residence: Residence;
  readonly #divisors: Float64Array;

  /** @param most - Largest number of streams into a cache. */
  constructor(most: number, residence: Residence) {
    this.#residence = residence;
    this.#divisors = new Float64Array(most);
  }

  answer(inputs: StreamInputs, time: number): void {
    const { count, rate, insertion, hits } = inputs;
    const divisors = this.#divisors;
    let inserted = 0;
    for (let e = 0; e < count; e++) inserted += insertion[e]! * rate[e]! * time;
    let sum = 0;
    for (let e = 0; e < count; e++) {
      const own = insertion[e]! * rate[e]! * time;
      const excess = insertion[e]! * this.#residence.requests(inputs, e, time) - own;
      const freed = this.#residence.silence(inputs, e, time) * own * (inserted - own);
      divisors[e] = Math.max(LEAST, 1 + excess + freed);
      sum += own / divisors[e]!;
    }
    const absent = 1 / (1 + sum);
    for (let e = 0; e < count; e++) hits[e] = Math.min(1, Math.max(0, 1 - absent / divisors[e]!));
    inputs.held = 1 - absent;
  }
}

/** RANDOM: an exponential time. */
export const RANDOM_RESIDENCE: Residence = {
  requests: requestsInRandomResidence,
  silence: () => 0,
};

/** FIFO: always the same time. */
export const FIFO_RESIDENCE: Residence = {
  requests: requestsInFifoResidence,
  silence: fifoSilence,
};

/** Each gap is a residence below, if a copy was taken, and an idle time. */
function requestsInRandomResidence(inputs: StreamInputs, e: number, time: number): number {
  const idle = 1 / (1 + inputs.idleBelow[e]! / time);
  const below = 1 / (1 + inputs.timeBelow[e]! / time);
  const [afterMiss, afterHit] = [inputs.copiedAfterMiss[e]!, inputs.copiedAfterHit[e]!];
  const first = idle * (1 - afterMiss + afterMiss * below);
  const later = idle * (1 - afterHit + afterHit * below);
  return first / (1 - later);
}

/** Number of gaps beyond which the renewal function is as good as its asymptote. */
const MOST_GAPS = 16;

/** The same with residences of fixed length. */
function requestsInFifoResidence(inputs: StreamInputs, e: number, time: number): number {
  const idle = inputs.idleBelow[e]!;
  const first = inputs.copiedAfterMiss[e]! * inputs.timeBelow[e]!;
  const shift = inputs.copiedAfterHit[e]! * inputs.timeBelow[e]!;
  if (shift === 0 && first === 0) return time / idle;
  const mean = shift + idle;
  if (shift === 0 || (time - first) / shift > MOST_GAPS) {
    return Math.max(0, (time - first - idle) / mean + (idle ** 2 + mean ** 2) / (2 * mean ** 2));
  }
  let requests = 0;
  for (let k = 1, left = time - first; left > 0; k++, left -= shift) {
    requests += erlangCdf(k, left / idle);
  }
  return requests;
}

/** Probability that the sum of k exponential times of mean 1 is at most `t`. */
function erlangCdf(k: number, t: number): number {
  let term = Math.exp(-t);
  let survival = term;
  for (let j = 1; j < k; j++) survival += term *= t / j;
  return 1 - survival;
}

/**
 * A request at time 0 of a stream that was silent since −S may find what another stream's request
 * inserted at any time −τ since −T, which was a miss if nothing came between −τ − T and −τ: the
 * share of that time in which the stream was silent, over all τ.
 */
function fifoSilence(inputs: StreamInputs, e: number, time: number): number {
  const silent = inputs.timeBelow[e]! / time;
  if (silent >= 2) return inputs.copiedAfterMiss[e]!;
  const share = silent <= 1 ? silent ** 2 / 2 : 1 - (2 - silent) ** 2 / 2;
  return inputs.copiedAfterMiss[e]! * share;
}
