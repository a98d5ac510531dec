import type { ErrorObject } from 'ajv';
import type { Problem } from '../errors/input-error.js';
import { nearestNames } from '../errors/nearest-names.js';
import { quote } from '../errors/quote.js';

const TYPE_WORDS: Record<string, string> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

const COMPARISONS: Record<string, string> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
};

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => String(item)) : [String(value)];
}

function allowedBy(error: ErrorObject): string {
  const parameters: Record<string, unknown> = error.params;
  switch (error.keyword) {
    case 'type':
      return listOf(parameters['type'])
        .map((type) => TYPE_WORDS[type] ?? type)
        .join(' or ');
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `${COMPARISONS[String(parameters['comparison'])] ?? ''} ${String(parameters['limit'])}`;
    case 'enum':
      return `one of ${listOf(parameters['allowedValues']).join(', ')}`;
    case 'const':
      return quote(parameters['allowedValue']);
    default:
      return error.message ?? error.keyword;
  }
}

/** `/workload/alpha` → `workload.alpha`, list positions as `[3]`. */
function placeOf(prefix: string, pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((place, part) => joinPlace(place, part), prefix);
}

/**
 * Appends a key or list position to a place in a configuration.
 * @returns `a.b` for a key, `a[3]` for a position.
 */
export function joinPlace(place: string, part: string): string {
  if (/^\d+$/.test(part)) return `${place}[${part}]`;
  return place === '' ? part : `${place}.${part}`;
}

function propertiesOf(error: ErrorObject): string[] {
  const schema: unknown = error.parentSchema?.['properties'];
  return typeof schema === 'object' && schema !== null ? Object.keys(schema) : [];
}

function describe(error: ErrorObject, prefix: string): Problem {
  const place = placeOf(prefix, error.instancePath);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const known = propertiesOf(error);
    return {
      place: joinPlace(place, key),
      found: 'an unknown key',
      allowed: known.length > 0 ? known.join(', ') : 'no parameters here',
      nearest: nearestNames(key, known),
    };
  }
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    return { place: joinPlace(place, key), found: 'nothing', allowed: 'a value is required' };
  }
  const nearest =
    error.keyword === 'enum' && typeof error.data === 'string'
      ? nearestNames(error.data, listOf(error.params['allowedValues']))
      : [];
  return { place, found: quote(error.data), allowed: allowedBy(error), nearest };
}

/**
 * Turns ajv's errors into problems that name place, found and allowed.
 * @param errors - Errors of one validation, made with `verbose`.
 * @param prefix - Place of the validated value.
 */
export function describeSchemaErrors(errors: readonly ErrorObject[], prefix: string): Problem[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const isBranch = (error: ErrorObject): boolean =>
    unions.some((union) => error !== union && error.schemaPath.startsWith(union.schemaPath));
  return errors.filter((error) => !isBranch(error)).map((error) => describe(error, prefix));
}
