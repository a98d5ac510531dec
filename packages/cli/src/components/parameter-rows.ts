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
 * The parameters that a JSON Schema describes, in its order.
 * @param schema - Schema of type `object`.
 */
export function parameterRows(schema: ParameterSchema): ParameterRow[] {
  const required: readonly string[] = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const described = schemaOf(property);
    return {
      name,
      type: typeOf(described),
      default: defaultOf(described, required.includes(name)),
      unit: textOf(described['unit']),
      allowed: allowedBy(described),
      description: textOf(described['description']),
    };
  });
}

function schemaOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function alternativesOf(schema: Schema): Schema[] {
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(alternatives) ? alternatives.map(schemaOf) : [];
}

function typeOf(schema: Schema): string {
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return [...new Set(alternatives.map(typeOf))].join(' or ');
  if (schema['type'] === 'array') return `list of ${typeOf(schemaOf(schema['items']))}`;
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
  if (alternatives.length > 0) return alternatives.join(' or ');
  if (Array.isArray(schema['enum'])) return schema['enum'].map(textOf).join(', ');
  if (schema['const'] !== undefined) return textOf(schema['const']);
  const limits = [
    limit('≥', schema['minimum']),
    limit('>', schema['exclusiveMinimum']),
    limit('≤', schema['maximum']),
    limit('<', schema['exclusiveMaximum']),
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
