const LONGEST = 60;

/**
 * Shows a value in an error message.
 * @returns Its JSON, shortened where it is long; numbers that JSON has no words for as they are.
 * @internal
 */
export function quote(value: unknown): string {
  const text = isBeyondJson(value) ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** NaN and the infinities, which YAML and scripts can give. */
function isBeyondJson(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}
