import { logSpaced } from '../statistics/log-spaced.js';

/** How often the content of a rank was requested. */
export interface RankFrequency {
  /** From 1, for the most requested content. */
  readonly rank: number;
  readonly requests: number;
}

/**
 * Puts request counts in order of popularity. O(contents · log contents).
 * @param counts - Requests for each content; left as they are.
 * @returns The same counts, the largest first: that of rank r at position r − 1.
 */
export function byRank(counts: Uint32Array): Uint32Array {
  return counts.slice().sort().reverse();
}

/**
 * The curve of popularity, in points for a logarithmic axis.
 * @param ranked - Counts as {@link byRank} gives them.
 */
export function rankFrequencies(ranked: Uint32Array): RankFrequency[] {
  if (ranked.length === 0) return [];
  return logSpaced(ranked.length).map((rank) => ({ rank, requests: ranked[rank - 1]! }));
}

/**
 * The share of requests that the most requested contents have.
 * @param ranked - Counts as {@link byRank} gives them.
 * @param share - Share of the contents, rounded up to whole ones.
 */
export function shareOfTop(ranked: Uint32Array, share: number): number {
  const top = ranked.subarray(0, Math.ceil(share * ranked.length));
  return sum(top) / sum(ranked);
}

/** Number of contents that were requested once. */
export function countOneTimers(counts: Uint32Array): number {
  let oneTimers = 0;
  for (const count of counts) if (count === 1) oneTimers++;
  return oneTimers;
}

/** The sum of counts. */
export function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
