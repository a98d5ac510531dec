/**
 * Collects the values of an option that may be given several times.
 * @returns The former values and the new one.
 */
export function appendValue(value: string, former: readonly string[]): string[] {
  return [...former, value];
}
