import type { CommandDefinition, ParameterSchema } from '@icarus-sim/core';
import { Option } from 'commander';
import { parameterRows } from '../components/parameter-rows.js';

type PropertySchema = Readonly<Record<string, unknown>>;

/** The option that stands for a parameter: `--cache-size` for `cacheSize`. */
export function optionFlag(parameter: string): string {
  return `--${parameter.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * The options of a command, from the schema of its parameters.
 * @returns Options in the order of the schema, described with unit, allowed values and default.
 */
export function optionsOf({ parameters, shortOptions = {} }: CommandDefinition): Option[] {
  const about = new Map(parameterRows(parameters).map((row) => [row.name, row]));
  return Object.entries(propertiesOf(parameters)).map(([name, schema]) => {
    const short = shortOptions[name] === undefined ? '' : `-${shortOptions[name]}, `;
    const isList = schema['type'] === 'array';
    const option = new Option(`${short}${optionFlag(name)}${valueOf(schema)}`);
    const { description = '', unit, allowed, default: initial } = about.get(name) ?? {};
    const notes = [
      unit,
      allowed,
      initial && initial !== 'required' && `default: ${initial}`,
      isList && 'may be repeated',
    ];
    const shown = notes.filter(Boolean).join('; ');
    option.description = shown === '' ? description : `${description} (${shown})`;
    if (isList)
      option.argParser((value: string, before: string[] = []) => [...before, ...value.split(',')]);
    return option.makeOptionMandatory(initial === 'required');
  });
}

/**
 * Reads the texts of the command line as the types of their parameters; what can't be read stays
 * text, for validation to refuse.
 * @param given - Texts, lists of texts and flags by parameter.
 */
export function readValues(
  schema: ParameterSchema,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const properties = propertiesOf(schema);
  const entries = Object.entries(given).map(([name, value]): [string, unknown] => {
    const property = properties[name] ?? {};
    if (!Array.isArray(value)) return [name, readValue(property, value)];
    const items = propertyOf(property['items']);
    return [name, value.map((item) => readValue(items, item))];
  });
  return Object.fromEntries(entries);
}

function readValue(schema: PropertySchema, value: unknown): unknown {
  if (typeof value !== 'string' || !isNumeric(schema)) return value;
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

/** Whether a parameter takes numbers, perhaps among other things. */
function isNumeric(schema: PropertySchema): boolean {
  const alternatives: unknown = schema['anyOf'];
  if (Array.isArray(alternatives)) return alternatives.some((each) => isNumeric(propertyOf(each)));
  return schema['type'] === 'number' || schema['type'] === 'integer';
}

function valueOf(schema: PropertySchema): string {
  if (schema['type'] === 'boolean') return '';
  if (schema['type'] === 'array') return ' <list>';
  if (Array.isArray(schema['enum'])) return ' <word>';
  return isNumeric(schema) ? ' <number>' : ' <text>';
}

function propertiesOf(schema: ParameterSchema): Record<string, PropertySchema> {
  const entries = Object.entries(schema.properties ?? {});
  return Object.fromEntries(entries.map(([name, property]) => [name, propertyOf(property)]));
}

function propertyOf(value: unknown): PropertySchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
