import { isDict, sourceOf, textOf, type PythonValue } from './python-value.js';

type Arithmetic = (a: number, b: number) => number;

const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '//': (a, b) => Math.floor(a / b),
  '%': (a, b) => a - b * Math.floor(a / b),
  '**': (a, b) => a ** b,
};

/**
 * Applies an operator to two values: arithmetic, joined strings and lists, and `%` formatting.
 * @param operator - As it is written.
 * @returns The result, or `undefined` where these two don't go together.
 */
export function applyOperator(
  operator: string,
  a: PythonValue,
  b: PythonValue,
): PythonValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') return ARITHMETIC[operator]?.(a, b);
  if (typeof a === 'string' && operator === '%') return formatPercent(a, b);
  if (typeof a === 'string' && typeof b === 'string' && operator === '+') return a + b;
  if (Array.isArray(a) && Array.isArray(b) && operator === '+') return [...a, ...b];
  if (Array.isArray(a) && typeof b === 'number' && operator === '*') {
    return Array.from({ length: b }, () => a).flat();
  }
  return undefined;
}

/** `'%s at %.2f' % (name, alpha)`; `undefined` where places and values differ in number. */
function formatPercent(template: string, values: PythonValue): string | undefined {
  const left = Array.isArray(values) ? [...values] : [values];
  let missing = false;
  const text = template.replaceAll(
    /%(?:\((\w+)\))?[-+ 0#]*\d*(?:\.(\d+))?([sdrifFgG%])/g,
    (_, key: string | undefined, digits: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      const value = key !== undefined && isDict(values) ? values.get(key) : left.shift();
      missing ||= value === undefined;
      return formatValue(value ?? null, kind, digits);
    },
  );
  const unused = isDict(values) ? 0 : left.length;
  return missing || unused > 0 ? undefined : text;
}

/**
 * Formats a value as a place such as `%.2f` or `{:.2f}` says.
 * @param kind - The letter at its end.
 * @param digits - What follows the point in it.
 */
export function formatValue(value: PythonValue, kind: string, digits?: string): string {
  if (typeof value === 'number' && /f/i.test(kind)) return value.toFixed(Number(digits ?? 6));
  if (typeof value === 'number' && /[di]/.test(kind)) return String(Math.trunc(value));
  return kind === 'r' ? sourceOf(value) : textOf(value);
}
