import { DiscreteDistribution } from './discrete-distribution.js';

/**
 * The truncated Zipf distribution, the usual popularity of contents: the number i of 0 … n − 1 has
 * a probability proportional to (i + 1)^−alpha.
 *
 * Source: L. Breslau, P. Cao, L. Fan, G. Phillips, S. Shenker, Web Caching and Zipf-like
 * Distributions: Evidence and Implications, INFOCOM 1999, https://doi.org/10.1109/INFCOM.1999.749260.
 */
export class TruncatedZipf extends DiscreteDistribution {
  readonly alpha: number;

  /**
   * @param alpha - Exponent, at least 0; 0 gives all numbers the same probability.
   * @param n - How many numbers there are, at least 1.
   * @throws RangeError where one is out of range.
   */
  constructor(alpha: number, n: number) {
    if (!(alpha >= 0)) throw new RangeError(`alpha is at least 0, not ${alpha}`);
    super(zipfWeights(alpha, n));
    this.alpha = alpha;
  }
}

function zipfWeights(alpha: number, n: number): Float64Array {
  if (!(Number.isInteger(n) && n >= 1)) {
    throw new RangeError(`a distribution is over a whole number of at least 1, not ${n}`);
  }
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) weights[i] = Math.exp(-alpha * Math.log(i + 1));
  return weights;
}
