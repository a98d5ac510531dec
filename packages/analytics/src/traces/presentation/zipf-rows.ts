import type { ZipfFit } from '../popularity/zipf-fit.js';
import { formatNumber } from './quantities.js';

/** Rows of a table that tell how Zipf's law fits: method, exponent, and how well. */
export function zipfRows({ leastSquares, maximumLikelihood }: ZipfFit): string[][] {
  const rows: string[][] = [];
  if (leastSquares) {
    const { alpha, rSquared, lastRank } = leastSquares;
    const about = `R² ${rSquared.toFixed(4)} over ranks 1 to ${formatNumber(lastRank)}`;
    rows.push(['α by least squares', alpha.toFixed(3), about]);
  }
  if (maximumLikelihood) {
    const { alpha, standardError, kolmogorovSmirnov, catalogue } = maximumLikelihood;
    const error = `± ${formatNumber(Number(standardError.toPrecision(2)))}`;
    const distance = `Kolmogorov-Smirnov distance ${kolmogorovSmirnov.toFixed(4)}`;
    rows.push(['α by maximum likelihood', alpha.toFixed(3), `${error}, ${distance}`]);
    rows.push(['contents by that law', formatNumber(catalogue), 'requested or not']);
  }
  return rows;
}
