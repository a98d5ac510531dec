import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '@icarus-sim/core';
import { version } from '../package.json';
import { packageManifest, type ManifestTemplate } from './package-manifest.js';
import type { PluginPlan } from './plugin-plan.js';

/** Beside `dist` and `src`, wherever this package is. */
const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));

/** Files of a template that are parts of others. */
const PARTS = ['usage.md', 'parameters.md', 'manifest.json', 'package.json'];

/**
 * Writes the package of a plugin.
 * @returns The files written, relative to its folder.
 * @throws InputError where the folder exists and is not empty.
 */
export function writePlugin(plan: PluginPlan): string[] {
  const { directory, kind } = plan;
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new InputError({
      place: '--directory',
      found: `${directory}, which exists and is not empty`,
      allowed: 'a new or empty folder',
    });
  }
  const files = new Map<string, string>();
  for (const folder of ['common', kind.id]) {
    for (const file of filesIn(join(TEMPLATES, folder))) {
      if (PARTS.includes(file)) continue;
      files.set(fileName(file, plan), fill(templateOf(folder, file), plan));
    }
  }
  files.set('package.json', `${JSON.stringify(manifestOf(plan), null, 2)}\n`);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  return [...files.keys()].sort();
}

/** What all plugins have, with the scripts that this kind has otherwise. */
function manifestOf(plan: PluginPlan): object {
  const read = (folder: string, file: string) => JSON.parse(fill(templateOf(folder, file), plan));
  const common: ManifestTemplate = read('common', 'manifest.json');
  const own: Partial<ManifestTemplate> = read(plan.kind.id, 'package.json');
  const template = { ...common, scripts: { ...common.scripts, ...own.scripts } };
  return packageManifest(plan, template, version);
}

function templateOf(folder: string, file: string): string {
  return readFileSync(join(TEMPLATES, folder, file), 'utf8');
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** npm leaves files named `.gitignore` out of packages, so the template has no dot. */
function fileName(file: string, { name }: PluginPlan): string {
  const renamed = basename(file) === 'gitignore' ? join(dirname(file), '.gitignore') : file;
  return renamed.replaceAll('my-plugin', name.kebab);
}

function fill(text: string, { name, kind, ...plan }: PluginPlan): string {
  const values: Readonly<Record<string, () => string>> = {
    package: () => plan.package,
    description: () => `${plan.description.replace(/\.$/, '')}.`,
    author: () => plan.author,
    year: () => String(new Date().getFullYear()),
    kind: () => kind.component,
    usage: () => templateOf(kind.id, 'usage.md').trimEnd(),
    parameters: () => templateOf(kind.id, 'parameters.md').trimEnd(),
  };
  const filled = text.replaceAll(
    /\{\{(\w+)\}\}/g,
    (place, key: string) => values[key]?.() ?? place,
  );
  return filled
    .replaceAll('MY_PLUGIN', name.constant)
    .replaceAll('MyPlugin', name.pascal)
    .replaceAll('myPlugin', name.camel)
    .replaceAll('my-plugin', name.kebab);
}
