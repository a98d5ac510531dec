import type { ErrorObject } from 'ajv';
import type { Problem } from '../errors/input-error.js';
import { nearestNames } from '../errors/nearest-names.js';
import { quote } from '../errors/quote.js';
import { allowedValues, textsOf } from './allowed-values.js';
import { alternativeMeant } from './alternative-meant.js';

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
      ? nearestNames(error.data, textsOf(error.params['allowedValues']))
      : [];
  return { place, found: quote(error.data), allowed: allowedValues(error), nearest };
}

function isUnion({ keyword }: ErrorObject): boolean {
  return keyword === 'anyOf' || keyword === 'oneOf';
}

/** Whether an error is about an alternative of a union, at the same place in the input. */
function isInside(error: ErrorObject, union: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${union.schemaPath}/`) &&
    `${error.instancePath}/`.startsWith(`${union.instancePath}/`)
  );
}

/** A value that fits none of several alternatives is told about the one it was meant to be. */
function describeUnion(union: ErrorObject, inside: ErrorObject[], prefix: string): Problem[] {
  const alternatives = new Map<string, ErrorObject[]>();
  for (const error of inside) {
    const [position = ''] = error.schemaPath.slice(union.schemaPath.length + 1).split('/');
    alternatives.set(position, [...(alternatives.get(position) ?? []), error]);
  }
  const meant = alternativeMeant(union.instancePath, [...alternatives.values()]);
  if ('errors' in meant) return describeSchemaErrors(meant.errors, prefix);
  const { pointer, value, allowed } = meant;
  const nearest = typeof value === 'string' ? nearestNames(value, allowed) : [];
  return [
    {
      place: placeOf(prefix, pointer),
      found: quote(value),
      allowed: allowed.join(' or '),
      nearest,
    },
  ];
}

/**
 * Turns ajv's errors into problems that name place, found and allowed.
 * @param errors - Errors of one validation, made with `verbose`.
 * @param prefix - Place of the validated value.
 */
export function describeSchemaErrors(errors: readonly ErrorObject[], prefix: string): Problem[] {
  const unions = errors.filter(isUnion);
  const outermost = errors.filter((error) => !unions.some((union) => isInside(error, union)));
  return outermost.flatMap((error) => {
    if (!isUnion(error)) return [describe(error, prefix)];
    const inside = errors.filter((other) => isInside(other, error));
    return describeUnion(error, inside, prefix);
  });
}
