const LONGEST = 60;

/**
 * Shows a value in an error message.
 * @returns Its JSON, shortened where it is long.
 */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
