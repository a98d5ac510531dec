import {
  allEntries,
  COMPONENT_KEYS,
  CONFIGURATION,
  DEFAULT_COLLECTORS,
  EXPERIMENT,
  expandExperiments,
  lookUp,
  SETTINGS,
} from '@icarus-sim/core';
import { parameterRows } from '@icarus-sim/cli';
import { pagePath } from './kinds.mjs';
import { cell, code, paragraphs, table } from './markdown.mjs';
import { parameterTable } from './parameter-table.mjs';

const INTRODUCTION = [
  'Every key of a configuration, with the names and parameters that it takes. This page is written by `npm run docs:models` from the schema by which configurations are checked. [Configuration](configuration.md) tells how the keys work together.',
  'In lists of parameters, those in bold are required and `p=0.5` is one with its default. The page of a model tells what each does.',
];

const BUDGET =
  'Besides the parameters of the placement: `networkCache`, the size of all caches together as a share of the contents, or `cacheBudget`, the same in contents.';

const ENGINE = SETTINGS.properties.engine.default;

/** The components of an experiment that names none. */
const [{ tree: DEFAULT_COMPONENTS }] = expandExperiments({ defaults: { drawSeed: 0 } });

/**
 * Writes the reference of all keys; the official packages must have been imported.
 *
 * @returns {string} The page in Markdown.
 */
export function configurationPage() {
  return paragraphs(
    '# Configuration reference',
    INTRODUCTION,
    '## The whole file',
    parameterTable(CONFIGURATION, isAtTheTop),
    '## `settings`',
    parameterTable(SETTINGS),
    '## `collectors`',
    `Names, or objects with a \`name\` and parameters; by default ${DEFAULT_COLLECTORS.map(code).join(', ')}.`,
    componentTable('dataCollector'),
    '## An experiment',
    'What `defaults` and each of `experiments` hold. `sweep` and `-c` name the same keys, those inside with a dot: `workload.alpha`, `strategy.name`.',
    experimentTable(),
    COMPONENT_KEYS.flatMap(componentSection),
    '### `netconf`',
    `Parameters of the engine [${ENGINE}](models/${pagePath({ kind: 'engine', name: ENGINE })}).`,
    parameterTable(lookUp('engine', ENGINE, 'settings.engine').parameters),
  );
}

const isAtTheTop = ({ name }) => !/[.[]/.test(name);

function experimentTable() {
  const rows = parameterRows(EXPERIMENT)
    .filter(isAtTheTop)
    .map(({ name, type, default: initial, description }) => [
      COMPONENT_KEYS.includes(name) ? `[${code(name)}](#${name.toLowerCase()})` : code(name),
      type,
      code(DEFAULT_COMPONENTS[name]?.name ?? '') || initial,
      cell(description),
    ]);
  return table(['name', 'type', 'default', 'description'], rows);
}

function componentSection(key) {
  return [
    `### \`${key}\``,
    `${EXPERIMENT.properties[key].description}.`,
    key === 'cachePlacement' ? BUDGET : '',
    componentTable(key),
  ];
}

function componentTable(kind) {
  const rows = allEntries()
    .filter((entry) => entry.kind === kind)
    .map((entry) => [
      `[${entry.name}](models/${pagePath(entry)})`,
      parametersInShort(entry.definition.parameters),
    ]);
  return table(['name', 'parameters'], rows);
}

function parametersInShort(schema) {
  return parameterRows(schema).filter(isAtTheTop).map(parameterInShort).join(', ');
}

function parameterInShort({ name, default: initial }) {
  if (initial === 'required') return `**${code(name)}**`;
  return code(initial === '' ? name : `${name}=${initial}`);
}
