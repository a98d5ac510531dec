import { logSpaced } from '../statistics/log-spaced.js';

/** Fewest requests that a rank must have, by preference: counts below scatter, and order hides it. */
const FEWEST_REQUESTS = [30, 10, 3, 1];
const FEWEST_RANKS = 10;

/** A straight line through the rank-frequency curve in logarithmic axes. */
export interface LeastSquaresFit {
  /** Exponent: minus the slope of the line. */
  readonly alpha: number;
  /** Requests for the most popular content by the line. */
  readonly firstRank: number;
  /** Share of the variance of the logarithms that the line explains. */
  readonly rSquared: number;
  /** Last rank that was looked at. */
  readonly lastRank: number;
}

/**
 * Fits Zipf's law by least squares over ranks at equal distances on the logarithmic axis, so that
 * the many ranks of the tail don't outweigh the head. Ranks with fewer than 30 requests are left
 * out: those of like popularity are sorted by chance there, which makes the curve steeper.
 * @param ranked - Requests by rank, the largest first.
 * @returns `undefined` where there are fewer than two ranks.
 */
export function fitLeastSquares(ranked: Uint32Array): LeastSquaresFit | undefined {
  if (ranked.length < 2) return undefined;
  const lastRanks = FEWEST_REQUESTS.map((fewest) => ranksWith(ranked, fewest));
  const lastRank = lastRanks.find((last) => last >= FEWEST_RANKS) ?? ranked.length;
  const ranks = logSpaced(lastRank);
  const xs = ranks.map(Math.log);
  const ys = ranks.map((rank) => Math.log(ranked[rank - 1]!));
  const [xMean, yMean] = [mean(xs), mean(ys)];
  const [xx, yy, xy] = [
    meanProduct(xs, xMean, xs, xMean),
    meanProduct(ys, yMean, ys, yMean),
    meanProduct(xs, xMean, ys, yMean),
  ];
  const alpha = -xy / xx;
  return {
    alpha,
    firstRank: Math.exp(yMean + alpha * xMean),
    rSquared: yy === 0 ? 1 : xy ** 2 / (xx * yy),
    lastRank,
  };
}

/** Number of leading ranks that have at least so many requests. */
function ranksWith(ranked: Uint32Array, fewest: number): number {
  const end = ranked.findIndex((requests) => requests < fewest);
  return end < 0 ? ranked.length : end;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean product of the deviations of two series from their means. */
function meanProduct(
  xs: readonly number[],
  xMean: number,
  ys: readonly number[],
  yMean: number,
): number {
  return mean(xs.map((x, i) => (x - xMean) * (ys[i]! - yMean)));
}
