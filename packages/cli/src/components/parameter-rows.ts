import type { ParameterSchema } from '@icarus-sim/core';

/** A parameter of a component in words. */
export interface ParameterRow {
  readonly name: string;
  readonly type: string;
  readonly default: string;
  readonly unit: string;
  readonly allowed: string;
  readonly description: string;
}

type Schema = Readonly<Record<string, unknown>>;

/**
 * The parameters that a JSON Schema describes, in its order, each followed by what stands inside it:
 * `csv.header` for a key of an object, `classes[].share` for a key of the objects in a list.
 * @param schema - Schema of type `object`.
 */
export function parameterRows(schema: ParameterSchema): ParameterRow[] {
  return rowsOf(schemaOf(schema), '');
}

function rowsOf(object: Schema, prefix: string): ParameterRow[] {
  const required: unknown = object['required'];
  return Object.entries(schemaOf(object['properties'])).flatMap(([key, property]) => {
    const described = schemaOf(property);
    const name = `${prefix}${key}`;
    const isRequired = Array.isArray(required) && required.includes(key);
    const row = {
      name,
      type: typeOf(described),
      default: defaultOf(described, isRequired),
      unit: textOf(described['unit']),
      allowed: allowedBy(described),
      description: textOf(described['description']),
    };
    return [row, ...rowsInside(described, name)];
  });
}

function rowsInside(schema: Schema, name: string): ParameterRow[] {
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return joinRows(alternatives.map((each) => rowsInside(each, name)));
  if (schema['type'] === 'array') return rowsInside(valuesOf(schema), `${name}[]`);
  return rowsOf(schema, `${name}.`);
}

/** One row a key of alternative objects: required where all have it, allowed what any allows. */
function joinRows(alternatives: readonly ParameterRow[][]): ParameterRow[] {
  const all = alternatives.flat();
  const withKeys = alternatives.filter((rows) => rows.length > 0).length;
  return [...new Set(all.map(({ name }) => name))].flatMap((name) => {
    const same = all.filter((row) => row.name === name);
    const [first] = same;
    if (!first) return [];
    const allowed = [...new Set(same.map((row) => row.allowed).filter(Boolean))].join(', ');
    return [{ ...first, allowed, default: same.length === withKeys ? first.default : '' }];
  });
}

function schemaOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function alternativesOf(schema: Schema): Schema[] {
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(alternatives) ? alternatives.map(schemaOf) : [];
}

function isCollection(schema: Schema): boolean {
  return schema['type'] === 'array' || schema['patternProperties'] !== undefined;
}

/** Schema of the items of a list, or of the values of an object with any keys. */
function valuesOf(schema: Schema): Schema {
  const [values] = Object.values(schemaOf(schema['patternProperties']));
  return schemaOf(schema['items'] ?? values);
}

function typeOf(schema: Schema): string {
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return [...new Set(alternatives.map(typeOf))].join(' or ');
  if (schema['type'] === 'array') return `list of ${typeOf(valuesOf(schema))}`;
  if (schema['patternProperties'] !== undefined) return `${typeOf(valuesOf(schema))} by name`;
  if (Array.isArray(schema['type'])) return schema['type'].join(' or ');
  if (schema['const'] !== undefined) return typeof schema['const'];
  return textOf(schema['type'] ?? 'any');
}

function defaultOf(schema: Schema, required: boolean): string {
  if (schema['default'] !== undefined) return textOf(schema['default']);
  return required ? 'required' : '';
}

function allowedBy(schema: Schema): string {
  const alternatives = alternativesOf(schema).map(allowedBy).filter(Boolean);
  if (alternatives.length > 0) return [...new Set(alternatives)].join(' or ');
  if (Array.isArray(schema['enum'])) return schema['enum'].map(textOf).join(', ');
  if (schema['const'] !== undefined) return textOf(schema['const']);
  const limits = [
    limit('≥', schema['minimum']),
    limit('>', schema['exclusiveMinimum']),
    limit('≤', schema['maximum']),
    limit('<', schema['exclusiveMaximum']),
    limit('multiple of', schema['multipleOf']),
    ...(isCollection(schema) ? [allowedBy(valuesOf(schema))] : []),
  ];
  return limits.filter(Boolean).join(', ');
}

function limit(sign: string, value: unknown): string {
  return typeof value === 'number' ? `${sign} ${value}` : '';
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
