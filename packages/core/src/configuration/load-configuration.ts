import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { InputError, isInputError } from '../errors/input-error.js';
import { importModule } from '../plugins/import-module.js';

/**
 * A configuration as written, with the folder its relative file names start from.
 * @internal
 */
export interface LoadedConfiguration {
  readonly file: string;
  readonly baseDirectory: string;
  readonly written: unknown;
}

const SCRIPTS = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];
const DOCUMENTS = ['.json', '.yaml', '.yml'];

/**
 * Reads a configuration file: JSON, YAML, or a script that exports an object or a function.
 * @param path - The file, relative to the working directory.
 * @throws InputError where the file is missing, of an unknown kind or can't be read.
 * @internal
 */
export async function loadConfiguration(path: string): Promise<LoadedConfiguration> {
  const file = resolve(path);
  const extension = extname(file).toLowerCase();
  if (![...SCRIPTS, ...DOCUMENTS].includes(extension)) {
    const allowed = [...DOCUMENTS, ...SCRIPTS].join(', ');
    throw new InputError({ place: path, found: `a file ending in "${extension}"`, allowed });
  }
  const text = await readText(file, path);
  const written = SCRIPTS.includes(extension) ? await evaluate(file, path) : parseText(text, path);
  return { file, baseDirectory: dirname(file), written };
}

async function readText(file: string, path: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const found = code === 'ENOENT' ? 'no such file' : String(error);
    throw new InputError({ place: path, found, allowed: 'a configuration file' });
  }
}

/** JSON is YAML too; YAML's errors name line and column. */
function parseText(text: string, path: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length === 0) return document.toJS();
  throw new InputError(
    document.errors.map(({ message, linePos }) => ({
      place: linePos ? `${path}, line ${linePos[0].line}` : path,
      found: (message.split('\n')[0] ?? message).replace(/ at line.*$/, ''),
      allowed: 'valid YAML or JSON',
    })),
  );
}

async function evaluate(file: string, path: string): Promise<unknown> {
  try {
    const module = await importModule(file);
    const exported: unknown = 'default' in module ? module['default'] : module;
    return typeof exported === 'function' ? await exported() : exported;
  } catch (error) {
    if (isInputError(error)) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'a script that exports a configuration' });
  }
}
