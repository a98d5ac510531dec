/**
 * Rounds to the nearest whole number, halves to the even one.
 * @param value - A number, at least 0.
 */
export function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
  return rest < 0.5 ? below : below + 1;
}
