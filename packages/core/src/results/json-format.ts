import { readFile, writeFile } from 'node:fs/promises';
import type { ResultsReader, ResultsWriter } from '../contracts/results-format.js';
import { InputError } from '../errors/input-error.js';
import { NO_PARAMETERS, Type } from '../parameters/parameter-schema.js';
import { ResultSet, type ResultEntry } from './result-set.js';

const parameters = Type.Object({
  indent: Type.Integer({ default: 2, minimum: 0, maximum: 8, description: 'Spaces a level' }),
});

/** Writes results as one JSON list of `[parameters, results]`. */
export const jsonWriter: ResultsWriter<typeof parameters> = {
  description: 'One JSON list of [parameters, results] pairs.',
  extensions: ['.json'],
  parameters,
  async write(path, results, { indent }) {
    await writeFile(path, `${JSON.stringify(results, null, indent)}\n`);
  },
};

function isEntry(value: unknown): value is ResultEntry {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((tree) => typeof tree === 'object' && tree !== null && !Array.isArray(tree))
  );
}

/** Reads what {@link jsonWriter} writes. */
export const jsonReader: ResultsReader<typeof NO_PARAMETERS> = {
  description: 'One JSON list of [parameters, results] pairs.',
  extensions: ['.json'],
  parameters: NO_PARAMETERS,
  async read(path) {
    const allowed = 'a list of [parameters, results]';
    const value: unknown = parseJson(await readFile(path, 'utf8'), path);
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

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError({ place: path, found, allowed: 'valid JSON' });
  }
}
