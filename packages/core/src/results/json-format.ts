import { readFile } from 'node:fs/promises';
import type { ResultStream, ResultsReader, ResultsWriter } from '../contracts/results-format.js';
import { InputError } from '../errors/input-error.js';
import { NO_PARAMETERS, Type } from '../parameters/parameter-schema.js';
import { isTree } from './is-tree.js';
import { ResultSet, type ResultEntry } from './result-set.js';
import { writeText } from './write-text.js';

const parameters = Type.Object({
  indent: Type.Integer({ default: 2, minimum: 0, maximum: 8, description: 'Spaces a level' }),
});

/** Writes results as one JSON list of `[parameters, results]`. */
export const jsonWriter: ResultsWriter<typeof parameters> = {
  description: 'One JSON list of [parameters, results] pairs.',
  extensions: ['.json'],
  parameters,
  async write(path, results, { indent }) {
    await writeText(path, listOf(results, indent));
  },
};

/** Entry by entry, since the whole may be longer than a string can be. */
async function* listOf(results: ResultStream, indent: number): AsyncGenerator<string> {
  const lineBreak = indent === 0 ? '' : `\n${' '.repeat(indent)}`;
  let separator = '[';
  for await (const entry of results.entries()) {
    yield `${separator}${lineBreak}${JSON.stringify(entry, null, indent).replaceAll('\n', lineBreak)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]\n' : `${indent === 0 ? '' : '\n'}]\n`;
}

function isEntry(value: unknown): value is ResultEntry {
  return Array.isArray(value) && value.length === 2 && value.every(isTree);
}

/** Reads what {@link jsonWriter} writes; it is one JSON value, so the file is read whole. */
export const jsonReader: ResultsReader<typeof NO_PARAMETERS> = {
  description: 'One JSON list of [parameters, results] pairs.',
  extensions: ['.json'],
  parameters: NO_PARAMETERS,
  async open(path) {
    const allowed = 'a list of [parameters, results]';
    const value = await parseFile(path);
    if (!Array.isArray(value)) throw new InputError({ place: path, found: 'no list', allowed });
    const results = new ResultSet();
    value.forEach((entry: unknown, i) => {
      if (!isEntry(entry))
        throw new InputError({ place: `${path}[${i}]`, found: 'no pair', allowed });
      results.add(...entry);
    });
    return results;
  },
};

async function parseFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && TOO_LONG.has(error.code);
    if (tooLong) {
      const found = 'more than one JSON value can hold';
      throw new InputError({ place: path, found, allowed: 'a journal (.jsonl) of that size' });
    }
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'valid JSON' });
  }
}

/** Codes of errors about files and texts that are too long to be held. */
const TOO_LONG = new Set<unknown>(['ERR_STRING_TOO_LONG', 'ERR_FS_FILE_TOO_LARGE']);
