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
 * Makes a project with all that the workspace has installed.
 * @param files - As for workFolder.
 * @returns Its folder.
 */
export function projectFolder(files: Readonly<Record<string, string>>): string {
  const manifest = readFileSync(join(WORKSPACE, 'package.json'), 'utf8');
  const project = workFolder({ ...files, 'package.json': manifest });
  symlinkSync(join(WORKSPACE, 'node_modules'), join(project, 'node_modules'), 'dir');
  return project;
}

/**
 * Copies an example to where it may write, in a project.
 * @returns The folder of the copy.
 */
export function copyOfExample(name: string): string {
  const folder = join(projectFolder({}), 'examples', name);
  const isSource = (path: string): boolean => !/node_modules|\.results\./.test(basename(path));
  cpSync(join(EXAMPLES, name), folder, { recursive: true, filter: isSource });
  return folder;
}
