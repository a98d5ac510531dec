/**
 * Collects the values of an option that may be given several times.
 * @param former - The values before; none at first.
 * @returns The former values and the new one.
 */
export function appendValue(value: string, former: readonly string[] = []): string[] {
  return [...former, value];
}
