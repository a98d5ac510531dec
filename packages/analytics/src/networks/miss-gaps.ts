/** From here on, in units of 1 / rate, a gap has ended but for one in ten million. */
const LONGEST = 16;
/** The highest product of rate and time that misses of an LRU cache can have: λT·e^(−λT). */
const HIGHEST_PRODUCT = 1 / Math.E;
const NEGLIGIBLE = 1e-14;

/**
 * Probability that the gap between two misses of an LRU cache, of a content asked for at random
 * times, is longer than `t`. Misses are at least the characteristic time T apart; later their
 * renewal density is the constant rate x, so that the survival function S solves
 * S′(t) = −x·S(t − T): S(t) = Σ (−x(t − kT))^k / k! over k ≤ t / T.
 *
 * Source: N. C. Fofack, P. Nain, G. Neglia, D. Towsley, Analysis of TTL-based cache networks,
 * ValueTools 2012, https://doi.org/10.4108/valuetools.2012.250250 (the miss process of a TTL cache).
 * @param rate - x, the rate of misses at times more than T after the last one.
 * @param time - T; 0 for the gaps of a Poisson process.
 */
export function gapSurvival(t: number, rate: number, time: number): number {
  const z = rate * t;
  if (time === 0 || z > LONGEST) return Math.exp(-z);
  // Misses closer together than those of a random stream: as close as they can be.
  const least = Math.min(time, HIGHEST_PRODUCT / rate);
  let sum = 1;
  let sign = -1;
  for (let k = 1; k * least < t; k++) {
    const y = rate * (t - k * least);
    const term = Math.exp(k * Math.log(y) - logFactorial(k));
    sum += sign * term;
    if (term < NEGLIGIBLE && k > y) break;
    sign = -sign;
  }
  return Math.min(1, Math.max(0, sum));
}

const LOG_FACTORIALS = [0];

function logFactorial(k: number): number {
  for (let i = LOG_FACTORIALS.length; i <= k; i++) {
    LOG_FACTORIALS.push(LOG_FACTORIALS[i - 1]! + Math.log(i));
  }
  return LOG_FACTORIALS[k]!;
}
