import type { ErrorObject } from 'ajv';
import { allowedValues } from './allowed-values.js';

/** Everything wrong with a value as one of the alternatives of a union. */
export type Alternative = readonly ErrorObject[];

/** A value that fits none of the alternatives of a union. */
export interface NoAlternative {
  /** Where the value is, as a JSON pointer. */
  readonly pointer: string;
  readonly value: unknown;
  /** What the alternatives allow there. */
  readonly allowed: readonly string[];
}

/** What came of looking for the alternative that the user had in mind. */
export type AlternativeMeant = { readonly errors: Alternative } | NoAlternative;

/**
 * Finds out which alternative of a union the user had in mind: of those of the value's type the
 * one whose constants, such as the `action` of an event, it has, else the one with least wrong.
 * @param pointer - Where the union's value is, as a JSON pointer.
 * @returns The errors of that alternative, or a value that fits none of them.
 */
export function alternativeMeant(
  pointer: string,
  alternatives: readonly Alternative[],
): AlternativeMeant {
  const mismatches = alternatives.map((errors) => mismatchesAt(pointer, errors));
  const fitting = alternatives.filter((_, i) => mismatches[i]?.length === 0);
  if (fitting.length === 0) return noneOf(mismatches.flat());
  const constants = fitting.map((errors) => errors.filter(isConstant));
  const withConstants = fitting.filter((_, i) => constants[i]?.length === 0);
  if (withConstants.length === 0 && isOnePlace(constants.flat())) return noneOf(constants.flat());
  return { errors: leastWrong(withConstants.length > 0 ? withConstants : fitting) };
}

/** Why the value as a whole can't be an alternative: another constant, or another type. */
function mismatchesAt(pointer: string, errors: Alternative): ErrorObject[] {
  const ofValue = errors.filter(({ instancePath }) => instancePath === pointer);
  const constants = ofValue.filter(isConstant);
  return constants.length > 0 ? constants : ofValue.filter(({ keyword }) => keyword === 'type');
}

function isConstant({ keyword }: ErrorObject): boolean {
  return keyword === 'const';
}

function isOnePlace(errors: readonly ErrorObject[]): boolean {
  return new Set(errors.map(({ instancePath }) => instancePath)).size === 1;
}

function leastWrong([first = [], ...others]: readonly Alternative[]): Alternative {
  return others.reduce((best, errors) => (errors.length < best.length ? errors : best), first);
}

function noneOf(errors: readonly ErrorObject[]): NoAlternative {
  const [first] = errors;
  return {
    pointer: first?.instancePath ?? '',
    value: first?.data,
    allowed: [...new Set(errors.map(allowedValues))],
  };
}
