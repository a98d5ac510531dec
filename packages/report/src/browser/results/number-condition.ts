/** Whether a number is wanted. */
export type NumberCondition = (value: number) => boolean;

const COMPARISON = /^(<=|>=|<|>|=)?\s*(-?[\d.]+(?:e[-+]?\d+)?)$/i;
const RANGE = /^(-?[\d.]+(?:e[-+]?\d+)?)\s*(?:\.\.|–)\s*(-?[\d.]+(?:e[-+]?\d+)?)$/i;

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
};

/**
 * Reads what a reader wrote to select numbers: `>0.1`, `<= 5`, `0.1..0.2`, or a number alone, which
 * is the least that is wanted.
 * @returns `undefined` where it can't be read.
 */
export function parseCondition(text: string): NumberCondition | undefined {
  const [, low, high] = RANGE.exec(text.trim()) ?? [];
  if (low !== undefined && high !== undefined) {
    const [from, to] = [Number(low), Number(high)];
    return Number.isNaN(from + to) ? undefined : (value) => value >= from && value <= to;
  }
  const [, sign = '>=', bound] = COMPARISON.exec(text.trim()) ?? [];
  const compare = COMPARISONS[sign];
  if (bound === undefined || Number.isNaN(Number(bound)) || !compare) return undefined;
  return (value) => compare(value, Number(bound));
}
