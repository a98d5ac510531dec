import {
  entriesOf,
  KIND_TITLES,
  lookUp,
  type ComponentDefinition,
  type Kind,
  type RegistryEntry,
} from '@icarus-sim/core';
import type { ComponentOptions } from '../commands/list.js';
import { ExitCode } from '../exit-code.js';
import { outputColors } from '../presentation/colors.js';
import { textTable } from '../presentation/text-table.js';
import { parseKind } from './kind-names.js';
import { loadComponents } from './load-components.js';
import { parameterRows, type ParameterRow } from './parameter-rows.js';

const TEXT_WIDTH = 50;
const ALLOWED_WIDTH = 24;

/** Columns of the parameter table; those that would be empty are left out. */
const COLUMNS: readonly { readonly key: keyof ParameterRow; readonly width?: number }[] = [
  { key: 'name' },
  { key: 'type' },
  { key: 'default' },
  { key: 'unit' },
  { key: 'allowed', width: ALLOWED_WIDTH },
  { key: 'description', width: TEXT_WIDTH },
];

/**
 * Carries out `icarus describe`.
 * @param kindWord - The kind as the user wrote it.
 * @throws InputError where the kind or the name is unknown or a plugin can't be loaded.
 */
export async function describeComponent(
  kindWord: string,
  name: string,
  { plugin, json }: ComponentOptions,
): Promise<ExitCode> {
  const kind = parseKind(kindWord);
  await loadComponents(plugin);
  const definition = lookUp(kind, name, 'NAME');
  const provider = entriesOf(kind).find((entry) => entry.name === name)?.provider;
  const entry: RegistryEntry = { kind, name, definition, provider };
  console.log(json ? JSON.stringify(summaryOf(entry), null, 2) : descriptionOf(entry));
  return ExitCode.SUCCEEDED;
}

/** Everything about a component but its code. */
function summaryOf({ kind, name, definition, provider }: RegistryEntry): object {
  const facts = Object.entries(definition).filter(([, value]) => typeof value !== 'function');
  return { kind, name, provider, ...Object.fromEntries(facts) };
}

function descriptionOf({ kind, name, definition, provider }: RegistryEntry): string {
  const version = provider?.version === undefined ? '' : ` ${provider.version}`;
  const paragraphs = [
    `${outputColors.bold(name)}, ${article(KIND_TITLES[kind])}`,
    definition.description,
    ...referenceOf(definition),
    parametersOf(kind, definition),
    ...(provider ? [`Provided by ${provider.name}${version}`] : []),
  ];
  return paragraphs.join('\n\n');
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function referenceOf({ reference }: ComponentDefinition): string[] {
  if (!reference) return [];
  const { citation, url } = reference;
  return [`Reference: ${citation}${url === undefined ? '' : `\n${outputColors.underline(url)}`}`];
}

function parametersOf(kind: Kind, { parameters }: ComponentDefinition): string {
  const rows = parameterRows(parameters);
  if (rows.length === 0) return 'No parameters.';
  const columns = COLUMNS.filter(({ key }) => rows.some((row) => row[key] !== ''));
  const table = textTable(
    columns.map(({ key, ...width }) => ({ title: key, ...width })),
    rows.map((row) => columns.map(({ key }) => row[key])),
  );
  const place = kind === 'engine' ? 'Parameters (in netconf)' : 'Parameters';
  return `${outputColors.underline(place)}\n${table}`;
}
