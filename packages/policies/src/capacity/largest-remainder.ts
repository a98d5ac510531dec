/** Remainders that differ by less are ties: it is the error of adding and multiplying shares. */
const TIE = 1e-9;

/**
 * Divides a whole number in proportion to shares by the largest-remainder method (Hare quota):
 * each part gets its quota rounded down, and what is left goes to the largest remainders, ties to
 * the earlier part.
 *
 * Source: M. L. Balinski, H. P. Young, Fair Representation: Meeting the Ideal of One Man, One Vote,
 * Yale University Press, 1982 (Hamilton's method).
 *
 * @param total - What is divided, a whole number.
 * @param shares - Share of each part; their sum is 1.
 * @returns A whole number for each part; their sum is `total`.
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  const quotas = shares.map((share) => total * share);
  const parts = quotas.map((quota) => Math.floor(quota + TIE));
  const remainder = (part: number): number => (quotas[part] ?? 0) - (parts[part] ?? 0);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = [...parts.keys()].sort((a, b) => {
    const difference = remainder(b) - remainder(a);
    return Math.abs(difference) < TIE ? a - b : difference;
  });
  const winners = new Set(byRemainder.slice(0, left));
  return parts.map((part, index) => part + (winners.has(index) ? 1 : 0));
}
