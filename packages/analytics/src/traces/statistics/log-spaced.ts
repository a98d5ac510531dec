/**
 * Whole numbers that stand at nearly equal distances on a logarithmic axis.
 * @param last - The largest, at least 1.
 * @param perDecade - How many there are between a number and ten times it, where they suffice.
 * @returns Ascending from 1 to `last`, both included.
 */
export function logSpaced(last: number, perDecade = 20): number[] {
  const numbers: number[] = [];
  for (let step = 0; ; step++) {
    const number = Math.round(10 ** (step / perDecade));
    if (number >= last) break;
    if (number !== numbers.at(-1)) numbers.push(number);
  }
  return [...numbers, last];
}
