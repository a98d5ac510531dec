import gammaln from '@stdlib/math-base-special-gammaln';
import { rootWithin } from './root-within.js';
import { sum } from './rank-frequency.js';
import { distributionDistance } from './distribution-distance.js';
import { ZipfDemand } from './zipf-demand.js';

const LARGEST_ALPHA = 5;

/** A truncated Zipf law that explains request counts. */
export interface MaximumLikelihoodFit {
  /** Exponent α. */
  readonly alpha: number;
  /** Requests for the most popular content by the law. */
  readonly firstRank: number;
  /** Standard error of α, were requests independent. */
  readonly standardError: number;
  /** Size of the catalogue, requested or not: as given, or estimated. */
  readonly catalogue: number;
  /** The likeliest α if ranks were known and no content had gone unrequested. */
  readonly uncorrectedAlpha: number;
  /** Largest difference between the shares of requests of the top contents, observed and expected. */
  readonly kolmogorovSmirnov: number;
}

/**
 * Fits a truncated Zipf law to request counts by maximum likelihood, corrected for two biases.
 *
 * Were the ranks of contents known, the likeliest α would be the one by which the expected logarithm
 * of a request's rank is the observed mean. But ranks are seen by counts only: sorting puts contents
 * that were requested more often by chance before others, and contents without a request are not
 * seen at all. So the observed mean is compared to what it is expected to be after sorting. By
 * Σ_j f_j ln j = Σ_k ln R_k!, where f_j is the j-th largest count and R_k the number of contents
 * with at least k requests, that takes only the expected R_k of Poisson-distributed counts. The size
 * of the catalogue, where it isn't known, is the one by which as many contents as were observed are
 * expected to be requested.
 *
 * Source of the likelihood: A. Clauset, C. R. Shalizi, M. E. J. Newman, Power-Law Distributions in
 * Empirical Data, SIAM Review 51(4), 2009, https://doi.org/10.1137/070710111.
 * @param ranked - Requests by rank, the largest first.
 * @param catalogue - Size of the catalogue where it is known.
 * @returns `undefined` where there are fewer than two contents, or none was requested twice.
 */
export function fitMaximumLikelihood(
  ranked: Uint32Array,
  catalogue?: number,
): MaximumLikelihoodFit | undefined {
  const requests = sum(ranked);
  if (ranked.length < 2 || requests === ranked.length) return undefined;
  const observed = observedLogRanks(ranked);
  const demandOf = (alpha: number): ZipfDemand => {
    const contents = catalogue ?? catalogueOf(alpha, ranked.length, requests);
    return new ZipfDemand(alpha, contents, requests);
  };
  const alpha = rootWithin(
    (guess) => expectedLogRanks(demandOf(guess)) - observed,
    0,
    LARGEST_ALPHA,
  );
  const demand = demandOf(alpha);
  return {
    alpha,
    firstRank: demand.firstRate(),
    standardError: 1 / Math.sqrt(requests * demand.logRankVariance()),
    catalogue: demand.contents,
    uncorrectedAlpha: rootWithin(
      (guess) => logRanksByRank(new ZipfDemand(guess, ranked.length, requests)) - observed,
      0,
      LARGEST_ALPHA,
    ),
    kolmogorovSmirnov: distributionDistance(ranked, demand),
  };
}

/** Σ f_j ln j over the observed ranks j. */
function observedLogRanks(ranked: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < ranked.length; i++) sum += ranked[i]! * Math.log(i + 1);
  return sum;
}

/** What Σ f_j ln j is expected to be when contents are ranked by their requests. */
function expectedLogRanks(demand: ZipfDemand): number {
  const { atLeast, excessLogRanks } = demand.counts();
  let sum = excessLogRanks;
  for (let count = 1; count < atLeast.length; count++) sum += gammaln(atLeast[count]! + 1);
  return sum;
}

/** The same if contents were ranked by their true popularity. */
function logRanksByRank(demand: ZipfDemand): number {
  let sum = 0;
  demand.forEachGroup((rate, first, end) => (sum += rate * (gammaln(end) - gammaln(first))));
  return sum;
}

/** Size of the catalogue by which so many contents are expected to be requested. */
function catalogueOf(alpha: number, distinct: number, requests: number): number {
  const excess = (logSize: number): number =>
    distinct - new ZipfDemand(alpha, Math.round(Math.exp(logSize)), requests).distinct();
  return Math.round(
    Math.exp(rootWithin(excess, Math.log(distinct), Math.log(ZipfDemand.MOST_CONTENTS))),
  );
}
