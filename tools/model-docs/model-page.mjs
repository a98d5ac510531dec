import { KIND_TITLES } from '@icarus-sim/core';
import { exampleOf } from './examples.mjs';
import { cell, code, paragraphs, table } from './markdown.mjs';
import { parameterTable } from './parameter-table.mjs';

/**
 * @param {object} entry A component of the registry.
 * @returns {string} Its page in Markdown.
 */
export function modelPage(entry) {
  const { kind, name, definition, provider } = entry;
  return paragraphs(
    `# ${name}`,
    `${capitalised(KIND_TITLES[kind])} of ${packageLink(provider.name)}.`,
    definition.description,
    notesOn(entry),
    exampleOf(entry),
    `## Parameters`,
    parametersOf(entry),
    metricsOf(definition),
    referenceOf(definition),
  );
}

function capitalised(text) {
  return text[0].toUpperCase() + text.slice(1);
}

function packageLink(name) {
  return `[\`${name}\`](../../../packages/${name.split('/')[1]}/README.md)`;
}

/** What a component says of itself beside its parameters. */
function notesOn({ kind, definition }) {
  const { readsInput, needsFuture, needsBudget, extensions } = definition;
  return [
    readsInput && 'What it reads is checked before a campaign starts.',
    needsFuture && 'The workload is run twice: first to learn what each cache will be asked for.',
    kind === 'cachePlacement' &&
      (needsBudget === false
        ? 'It takes no budget.'
        : 'The budget is `networkCache`, a share of the contents, or `cacheBudget`, in contents.'),
    extensions && `Endings of file names: ${extensions.map(code).join(', ')}.`,
  ].filter(Boolean);
}

function parametersOf({ kind, definition }) {
  const parameters = parameterTable(definition.parameters);
  if (parameters === '') return 'None.';
  return [...(kind === 'engine' ? ['They stand in `netconf`.'] : []), parameters];
}

function metricsOf({ metrics }) {
  if (metrics === undefined) return [];
  const rows = Object.entries(metrics).map(([name, { title, unit = '' }]) => [
    code(name),
    cell(title),
    cell(unit),
  ]);
  return ['## Metrics', table(['name', 'title', 'unit'], rows)];
}

function referenceOf({ reference }) {
  if (reference === undefined) return [];
  const { citation, url } = reference;
  return ['## Reference', url === undefined ? `${citation}.` : `${citation}. <${url}>`];
}
