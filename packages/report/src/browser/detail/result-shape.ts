/** What a result looks like, which decides how it is shown. */
export type ResultShape =
  | { readonly kind: 'numbers'; readonly rows: (readonly [string, number])[] }
  | { readonly kind: 'distribution'; readonly steps: (readonly [number, number])[] }
  | { readonly kind: 'other' };

/**
 * Tells numbers by name, and cumulative distributions, which are a list of values with one of
 * shares, from all else.
 */
export function shapeOf(value: unknown): ResultShape {
  if (Array.isArray(value)) {
    const [values, shares]: unknown[] = value;
    if (value.length !== 2 || !areNumbers(values) || !areNumbers(shares)) return { kind: 'other' };
    const steps = values.map((each, i): [number, number] => [each, shares[i] ?? 1]);
    const rises = shares.every((share, i) => share <= 1 && share >= (shares[i - 1] ?? 0));
    return rises && steps.length > 1 ? { kind: 'distribution', steps } : { kind: 'other' };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'other' };
  const entries = Object.entries(value);
  const rows = entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return rows.length === entries.length ? { kind: 'numbers', rows } : { kind: 'other' };
}

function areNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'number');
}
