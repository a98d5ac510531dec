/**
 * Collects the values of an option that may be given several times.
 * @param former - The values before; none at first.
 * @returns The former values and the new one.
 */
export function appendValue(value: string, former: readonly string[] = []): string[] {
  return [...former, value];
}

/**
 * Collects the values of an option that takes several, with commas between them or given again.
 * @param former - The values before; none at first.
 */
export function appendList(values: string, former: readonly string[] = []): string[] {
  return [...former, ...values.split(',').map((value) => value.trim())];
}
