const LARGEST = 2n ** 64n - 1n;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,19})$/;

/**
 * The number that a name is.
 * @returns `undefined` where the name is anything else than a whole number below 2^64, written
 * without leading zeros.
 */
export function objectIdOf(name: string): bigint | undefined {
  if (!WHOLE_NUMBER.test(name)) return undefined;
  const id = BigInt(name);
  return id <= LARGEST ? id : undefined;
}
