/**
 * Divides a number of contents by shares with the largest-remainder method (Hare quota), ties to
 * the earlier share.
 * @param total - Number of contents.
 * @param shares - Shares whose sum is 1.
 * @returns Whole numbers whose sum is `total`.
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  const quotas = shares.map((share) => total * share);
  const parts = quotas.map(Math.floor);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = quotas
    .map((quota, i) => ({ i, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
