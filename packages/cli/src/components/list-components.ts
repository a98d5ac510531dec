import { entriesOf, KINDS, type Kind, type RegistryEntry } from '@icarus-sim/core';
import type { ComponentOptions } from '../commands/list.js';
import { ExitCode } from '../exit-code.js';
import { outputColors } from '../presentation/colors.js';
import { textTable } from '../presentation/text-table.js';
import { parseKind } from './kind-names.js';
import { loadComponents } from './load-components.js';

/**
 * Carries out `icarus list`.
 * @param kind - The kind as the user wrote it; all kinds where absent.
 * @throws InputError where the kind is unknown or a plugin can't be loaded.
 */
export async function listComponents(
  kind: string | undefined,
  { plugin, json }: ComponentOptions,
): Promise<ExitCode> {
  const kinds = kind === undefined ? KINDS : [parseKind(kind)];
  await loadComponents(plugin);
  if (json) {
    const entries = kinds.flatMap((listed): RegistryEntry[] => entriesOf(listed));
    console.log(JSON.stringify(entries.map(summaryOf), null, 2));
  } else {
    console.log(kinds.map(sectionOf).join('\n\n'));
  }
  return ExitCode.SUCCEEDED;
}

function summaryOf({ kind, name, definition, provider }: RegistryEntry): object {
  return { kind, name, description: definition.description, provider };
}

function sectionOf(kind: Kind): string {
  const rows = entriesOf(kind).map(({ name, definition, provider }) => [
    name,
    firstSentence(definition.description),
    provider?.name ?? '',
  ]);
  const title = outputColors.bold.underline(kind);
  if (rows.length === 0) return `${title}\n  none: no plugin that provides one is loaded`;
  const columns = [{ title: 'name' }, { title: 'description' }, { title: 'provided by' }];
  return `${title}\n${textTable(columns, rows)}`;
}

/** Up to the first full stop that ends a word. */
function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;
}
