import { isDict, type PythonValue } from '../python/python-value.js';

/** A value of a configuration. */
export type PlainValue = null | boolean | number | string | PlainValue[] | PlainObject;

/** An object of a configuration. */
export interface PlainObject {
  [key: string]: PlainValue;
}

/**
 * Whether a value is an object.
 * @param value - Any value.
 */
export function isObject(value: PlainValue | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A Python value as configurations have it, its dictionaries as objects.
 * @param value - Any value.
 */
export function plainValue(value: PythonValue): PlainValue {
  if (Array.isArray(value)) return value.map(plainValue);
  if (!isDict(value)) return value;
  return Object.fromEntries([...value].map(([key, item]) => [String(key), plainValue(item)]));
}
