import { fitLeastSquares, type LeastSquaresFit } from './least-squares.js';
import { fitMaximumLikelihood, type MaximumLikelihoodFit } from './maximum-likelihood.js';
import { byRank } from './rank-frequency.js';

/** How well Zipf's law describes request counts, by two methods. */
export interface ZipfFit {
  readonly leastSquares?: LeastSquaresFit;
  readonly maximumLikelihood?: MaximumLikelihoodFit;
}

/**
 * Fits Zipf's law, by which the content of rank i is requested in proportion to i^-α.
 * @param counts - Requests for each content, in any order.
 * @param catalogue - Number of contents there are, requested or not, where it is known.
 * @returns What can be fitted: nothing where there are fewer than two contents.
 */
export function fitZipf(counts: Uint32Array, catalogue?: number): ZipfFit {
  const ranked = byRank(counts);
  const leastSquares = fitLeastSquares(ranked);
  const maximumLikelihood = fitMaximumLikelihood(ranked, catalogue);
  return { ...(leastSquares && { leastSquares }), ...(maximumLikelihood && { maximumLikelihood }) };
}
