import type { ErrorObject } from 'ajv';
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

/** What rules about size count, and whether they ask for more of it or for less. */
const SIZE_RULES: Record<string, readonly [comparison: string, counted: string]> = {
  minLength: ['at least', 'character'],
  maxLength: ['at most', 'character'],
  minItems: ['at least', 'item'],
  maxItems: ['at most', 'item'],
  minProperties: ['at least', 'key'],
  maxProperties: ['at most', 'key'],
};

/**
 * The items of a list as texts.
 * @returns One text where the value is no list.
 */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => String(item)) : [String(value)];
}

/**
 * Says what a schema allows where a value broke one of its rules.
 * @param error - The error that ajv made of the broken rule.
 */
export function allowedValues({ keyword, params, message }: ErrorObject): string {
  const parameters: Record<string, unknown> = params;
  switch (keyword) {
    case 'type':
      return textsOf(parameters['type'])
        .map((type) => TYPE_WORDS[type] ?? type)
        .join(' or ');
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `${COMPARISONS[String(parameters['comparison'])] ?? ''} ${String(parameters['limit'])}`;
    case 'multipleOf':
      return `a multiple of ${String(parameters['multipleOf'])}`;
    case 'enum':
      return `one of ${textsOf(parameters['allowedValues']).join(', ')}`;
    case 'const':
      return quote(parameters['allowedValue']);
    default:
      return allowedSize(keyword, parameters['limit']) ?? message ?? keyword;
  }
}

function allowedSize(keyword: string, limit: unknown): string | undefined {
  const rule = SIZE_RULES[keyword];
  if (!rule) return undefined;
  const [comparison, counted] = rule;
  return `${comparison} ${String(limit)} ${counted}${limit === 1 ? '' : 's'}`;
}
