import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { workFolder } from './work-folder.js';

const WORKSPACE = join(__dirname, '../../../..');

/** The folder of all examples. */
export const EXAMPLES = join(WORKSPACE, 'examples');

/** Names of all examples: the folders there are. */
export function exampleNames(): string[] {
  const entries = readdirSync(EXAMPLES, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Text of the README of an example. */
export function readmeOf(name: string): string {
  return readFileSync(join(EXAMPLES, name, 'README.md'), 'utf8');
}

/** Names of the configurations of an example. */
export function configurationsOf(name: string): string[] {
  return readdirSync(join(EXAMPLES, name)).filter((file) => /\.yaml$/.test(file));
}

/**
 * Copies an example to where it may write, below a project with all that the workspace has installed.
 * @returns The folder of the copy.
 */
export function copyOfExample(name: string): string {
  const manifest = readFileSync(join(WORKSPACE, 'package.json'), 'utf8');
  const project = workFolder({ 'package.json': manifest });
  symlinkSync(join(WORKSPACE, 'node_modules'), join(project, 'node_modules'), 'dir');
  const folder = join(project, 'examples', name);
  const isSource = (path: string): boolean => !/node_modules|\.results\./.test(basename(path));
  cpSync(join(EXAMPLES, name), folder, { recursive: true, filter: isSource });
  return folder;
}
