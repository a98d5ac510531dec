import { parse } from 'yaml';
import type { ComponentSpecification } from '../contracts/component.js';
import { InputError } from '../errors/input-error.js';
import { quote } from '../errors/quote.js';

const ALLOWED =
  'NAME, NAME:key=value,key=value or {name: NAME, key: value}, values as in YAML, with commas between';
const NAME = /^[^\s,:={}[\]"']+$/;
/** A parameter that follows a comma; it can't be a name, which has no equals sign. */
const PARAMETER = /^\s*[\w.-]+\s*=/;
/** A text in quotes, or any other character. */
const TOKEN = /"(?:[^"\\]|\\.)*"|'[^']*'|./gsu;
const OPENING = '{[';
const CLOSING = '}]';

/**
 * Reads components from the command line: `LRU,SLRU:segments=3,{name: TTL, ttl: 100}`.
 * @param place - Option that they were given to, for errors.
 * @returns At least one component, its parameters not checked yet.
 * @throws InputError where a component is written otherwise.
 * @internal
 * @example
 * ```ts
 * import { componentText, parseComponentTexts } from '@icarus-sim/core';
 *
 * const [lru, slru] = parseComponentTexts('LRU,SLRU:segments=3', '--policies');
 * console.log(lru?.name, slru?.['segments']); // LRU 3
 * console.log(componentText({ name: 'SLRU', segments: 3 })); // SLRU:segments=3
 * ```
 */
export function parseComponentTexts(text: string, place: string): ComponentSpecification[] {
  const texts: string[] = [];
  for (const piece of splitOutsideBrackets(text)) {
    const former = texts.at(-1);
    if (former?.includes(':') && PARAMETER.test(piece)) texts.push(`${texts.pop()},${piece}`);
    else texts.push(piece);
  }
  return texts.map((component) => parseComponent(component.trim(), place));
}

/**
 * Writes a component as {@link parseComponentTexts} reads it.
 * @returns Its name, and after a colon its parameters where it has any.
 * @internal
 */
export function componentText({ name, ...parameters }: ComponentSpecification): string {
  const texts = Object.entries(parameters).map(([key, value]) => {
    return `${key}=${isPlainWord(value) ? value : JSON.stringify(value)}`;
  });
  return texts.length === 0 ? name : `${name}:${texts.join(',')}`;
}

/** Whether a value is a text that means itself in YAML. */
function isPlainWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]+$/.test(value) && parse(value) === value;
}

function parseComponent(text: string, place: string): ComponentSpecification {
  const invalid = new InputError({ place, found: quote(text), allowed: ALLOWED });
  if (text.startsWith('{')) {
    const component = parseYaml(text, invalid);
    if (isComponent(component)) return component;
    throw invalid;
  }
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  if (!NAME.test(name)) throw invalid;
  const parameters = colon < 0 ? [] : splitOutsideBrackets(text.slice(colon + 1));
  const entries = parameters.map((parameter): [string, unknown] => {
    const equals = parameter.indexOf('=');
    const key = parameter.slice(0, Math.max(0, equals)).trim();
    if (key === '' || key === 'name') throw invalid;
    return [key, parseYaml(parameter.slice(equals + 1), invalid)];
  });
  return { name, ...Object.fromEntries(entries) };
}

function parseYaml(text: string, invalid: InputError): unknown {
  try {
    const value: unknown = parse(text);
    return value;
  } catch {
    throw invalid;
  }
}

function isComponent(value: unknown): value is ComponentSpecification {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    NAME.test(value.name)
  );
}

/** Splits at the commas that are in no brackets and no quotes. */
function splitOutsideBrackets(text: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (OPENING.includes(token)) depth++;
    if (CLOSING.includes(token)) depth--;
    if (token === ',' && depth === 0) pieces.push('');
    else pieces.push(`${pieces.pop()}${token}`);
  }
  return pieces;
}
