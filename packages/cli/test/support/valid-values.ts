/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** What stands under a key of a schema as a schema; empty where there is none. */
export function partOf(schema: Schema, key: string): Schema {
  const part = schema[key];
  return typeof part === 'object' && part !== null ? { ...part } : {};
}

/** The schemas of the keys of an object. */
export function keysOf(schema: Schema): [key: string, schema: Schema][] {
  const properties = partOf(schema, 'properties');
  return Object.keys(properties).map((key) => [key, partOf(properties, key)]);
}

/** The alternatives of a union; none where the schema is no union. */
export function alternativesOf({ anyOf }: Schema): Schema[] {
  return Array.isArray(anyOf) ? anyOf.map((each: object) => ({ ...each })) : [];
}

/** Whether an object must have a key and gets no value for it by itself. */
export function mustBeGiven(schema: Schema, key: string): boolean {
  const { required } = schema;
  if (!Array.isArray(required) || !required.includes(key)) return false;
  return partOf(partOf(schema, 'properties'), key)['default'] === undefined;
}

/** The schema of the items of a list, or of the values of an object whose keys are names. */
export function valuesOf(schema: Schema): Schema | undefined {
  if (schema['type'] === 'array') return partOf(schema, 'items');
  const [pattern] = Object.keys(partOf(schema, 'patternProperties'));
  return pattern === undefined ? undefined : partOf(partOf(schema, 'patternProperties'), pattern);
}

/**
 * Every parameter that a schema names, and every one inside of these.
 * @returns Schemas by names such as `csv.header` and `classes.share`.
 */
export function parametersIn(schema: Schema, prefix = ''): [name: string, schema: Schema][] {
  const values = valuesOf(schema);
  const around = [...alternativesOf(schema), ...(values ? [values] : [])];
  const keys = keysOf(schema).flatMap(([key, inner]): [string, Schema][] => [
    [prefix + key, inner],
    ...parametersIn(inner, `${prefix}${key}.`),
  ]);
  return [...keys, ...around.flatMap((inner) => parametersIn(inner, prefix))];
}

/** The schemas of all single values: numbers, texts, words. */
export function leavesOf(schema: Schema): Schema[] {
  const values = valuesOf(schema);
  const inner = [...alternativesOf(schema), ...(values ? [values] : [])];
  return inner.length > 0 ? inner.flatMap(leavesOf) : [schema];
}

/**
 * The least that a schema accepts: what must be given, and the smallest of what is allowed.
 * @returns A value that the schema accepts.
 */
export function validValue(schema: Schema): unknown {
  const { default: ready, const: only, enum: words, type, minimum, exclusiveMinimum } = schema;
  if (ready !== undefined) return ready;
  if (only !== undefined) return only;
  if (Array.isArray(words)) return words[0];
  const [first] = alternativesOf(schema);
  if (first) return validValue(first);
  switch (type) {
    case 'string':
      return 'x';
    case 'boolean':
      return true;
    case 'array':
      return [validValue(partOf(schema, 'items'))];
    case 'object':
      return validObject(schema);
    default:
      return typeof minimum === 'number' ? minimum : aboveLimit(schema, exclusiveMinimum);
  }
}

function validObject(schema: Schema): Record<string, unknown> {
  const given = keysOf(schema).filter(([key]) => mustBeGiven(schema, key));
  return Object.fromEntries(given.map(([key, value]) => [key, validValue(value)]));
}

/** The middle of an open range, or 1 above its lower end. */
function aboveLimit({ maximum, exclusiveMaximum }: Schema, limit: unknown): number {
  const lower = typeof limit === 'number' ? limit : 0;
  const upper = maximum ?? exclusiveMaximum;
  return typeof upper === 'number' ? (lower + upper) / 2 : lower + 1;
}
