import {
  alternativesOf,
  keysOf,
  mustBeGiven,
  validValue,
  valuesOf,
  type Schema,
} from './valid-values.js';

/** A value that a schema must refuse, and what the user must be told. */
export interface Mistake {
  /** The wrong value of the whole: everything but the mistake is valid. */
  readonly value: unknown;
  /** Where the mistake is, from the whole: `csv.header`, `classes[0].share`. */
  readonly place: string;
  readonly found: string;
  readonly allowed: string;
  /** What must be suggested. */
  readonly nearest?: string;
}

/** A wrong type for each type, and the type in words. */
const OTHER_TYPES: Readonly<Record<string, readonly [wrong: unknown, allowed: string]>> = {
  integer: ['many', 'a whole number'],
  number: ['many', 'a number'],
  string: [7, 'a text'],
  boolean: ['maybe', 'true or false'],
  array: ['many', 'a list'],
  object: ['many', 'an object'],
};

/**
 * All kinds of mistakes that a schema knows, in every parameter and what is inside of it: wrong
 * type, out of range, unknown key, missing.
 * @param schema - Schema of an object, of a list or of a single value.
 */
export function mistakesIn(schema: Schema): Mistake[] {
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return mistakesInUnion(alternatives);
  const inside = [...mistakesInKeys(schema), ...mistakesInItems(schema), ...mistakesByName(schema)];
  return [...wrongTypes(schema), ...outOfRange(schema), ...inside];
}

function wrong(value: unknown, allowed: string): Mistake {
  return { value, place: '', found: JSON.stringify(value), allowed };
}

function wrongTypes({ type, const: only }: Schema): Mistake[] {
  const other = OTHER_TYPES[String(type)];
  if (!other) throw new Error(`a schema of type ${String(type)} is not tested`);
  if (only !== undefined) return [wrong('other', JSON.stringify(only))];
  const half = type === 'integer' ? [wrong(1.5, other[1])] : [];
  return [wrong(other[0], other[1]), wrong(null, other[1]), ...half];
}

function outOfRange(schema: Schema): Mistake[] {
  const step = schema['type'] === 'integer' ? 1 : 0.5;
  const rules: Record<string, (limit: number) => Mistake> = {
    minimum: (limit) => wrong(limit - step, `at least ${limit}`),
    maximum: (limit) => wrong(limit + step, `at most ${limit}`),
    exclusiveMinimum: (limit) => wrong(limit, `more than ${limit}`),
    exclusiveMaximum: (limit) => wrong(limit, `less than ${limit}`),
    multipleOf: (limit) => wrong(Number(validValue(schema)) + limit / 2, `a multiple of ${limit}`),
    minLength: () => wrong('', 'at least 1 character'),
    maxLength: (limit) => wrong('x'.repeat(limit + 1), `at most ${limit} character`),
    minItems: () => wrong([], 'at least 1 item'),
  };
  const ranges = Object.entries(rules).flatMap(([rule, mistakeAt]) => {
    const limit = schema[rule];
    return typeof limit === 'number' ? [mistakeAt(limit)] : [];
  });
  const words: unknown = schema['enum'];
  return Array.isArray(words) ? [...ranges, wrongWord(schema, words)] : ranges;
}

function wrongWord({ type }: Schema, words: unknown[]): Mistake {
  return wrong(type === 'string' ? 'NO_SUCH_WORD' : -1, `one of ${words.join(', ')}`);
}

/** Alternatives are told apart by their types, or by the constant that each has under one key. */
function mistakesInUnion(alternatives: readonly Schema[]): Mistake[] {
  const types = new Set(alternatives.map(({ type }) => OTHER_TYPES[String(type)]?.[1]));
  const constants = alternatives.flatMap((alternative) =>
    keysOf(alternative).filter(([, { const: only }]) => only !== undefined),
  );
  const [key = ''] = constants[0] ?? [];
  const allowed = constants.map(([, { const: only }]) => JSON.stringify(only)).join(' or ');
  const otherConstant = { ...Object(validValue(alternatives[0] ?? {})), [key]: 'other' };
  return [
    wrong(true, [...types].join(' or ')),
    ...(key === '' ? [] : [{ value: otherConstant, place: key, found: '"other"', allowed }]),
    ...alternatives.flatMap(outOfRange),
    ...alternatives.flatMap(mistakesIn).filter(({ place }) => place !== '' && place !== key),
  ];
}

function mistakesInKeys(schema: Schema): Mistake[] {
  if (schema['type'] !== 'object' || schema['patternProperties'] !== undefined) return [];
  const valid = Object(validValue(schema));
  const keys = keysOf(schema);
  const inside = keys.flatMap(([key, inner]) =>
    mistakesIn(inner).map(({ value, place, ...told }) => ({
      value: { ...valid, [key]: value },
      place: join(key, place),
      ...told,
    })),
  );
  const missing = keys
    .filter(([key]) => mustBeGiven(schema, key))
    .map(([key]) => ({
      value: Object.fromEntries(Object.entries(valid).filter(([other]) => other !== key)),
      place: key,
      found: 'nothing',
      allowed: 'a value is required',
    }));
  return [...inside, ...missing, ...unknownKeys(schema, valid)];
}

/** An open object has no unknown keys: a component knows itself which it has. */
function unknownKeys(schema: Schema, valid: object): Mistake[] {
  if (schema['additionalProperties'] === true) return [];
  const keys = keysOf(schema).map(([key]) => key);
  const told = {
    found: 'an unknown key',
    allowed: keys.length > 0 ? keys.join(', ') : 'no parameters here',
  };
  const withKey = (key: string): object => ({ ...valid, [key]: 1 });
  return [
    { value: withKey('noSuchKey'), place: 'noSuchKey', ...told },
    ...keys.map((key) => ({ value: withKey(`${key}x`), place: `${key}x`, ...told, nearest: key })),
  ];
}

function mistakesInItems(schema: Schema): Mistake[] {
  if (schema['type'] !== 'array') return [];
  return mistakesIn(valuesOf(schema) ?? {}).map(({ value, place, ...told }) => ({
    value: [value],
    place: join('[0]', place),
    ...told,
  }));
}

function mistakesByName(schema: Schema): Mistake[] {
  const values = valuesOf(schema);
  if (schema['type'] !== 'object' || values === undefined) return [];
  return mistakesIn(values).map(({ value, place, ...told }) => ({
    value: { anyName: value },
    place: join('anyName', place),
    ...told,
  }));
}

/** Puts a key before a place. */
export function join(key: string, place: string): string {
  return place === '' || place.startsWith('[') ? `${key}${place}` : `${key}.${place}`;
}
