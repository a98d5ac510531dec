/**
 * A quotient fit for results, which are written as JSON.
 * @returns `null` where there is nothing to divide by, or the quotient isn't finite.
 */
export function ratio(numerator: number, denominator: number): number | null {
  const quotient = numerator / denominator;
  return Number.isFinite(quotient) ? quotient : null;
}
