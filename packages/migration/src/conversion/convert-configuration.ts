import { InputError, type Problem } from '@icarus-sim/core';
import { PythonSource } from '../python/python-source.js';
import { runProgram } from '../python/run-program.js';
import type { Variables } from '../python/variables.js';
import { combineExperiments } from './combine-experiments.js';
import type { ConversionNotes } from './conversion-notes.js';
import { readExperiment } from './read-experiment.js';
import { readCollectors, readSettings } from './read-settings.js';
import { yamlOf } from './yaml-of.js';

const QUEUE = 'EXPERIMENT_QUEUE';

/** A configuration that was converted. */
export interface ConvertedConfiguration {
  /** The configuration in YAML. */
  readonly yaml: string;
  /** How many experiments it has. */
  readonly experiments: number;
  /** What was left out on purpose, with its place and why. */
  readonly notes: readonly string[];
}

/**
 * Converts a configuration of the Python simulator, without running Python.
 * @param file - Its name, for messages.
 * @param program - Its text.
 * @returns The same campaign in YAML.
 * @throws InputError listing everything that can't be converted, with file and line.
 */
export function convertConfiguration(file: string, program: string): ConvertedConfiguration {
  const variables = runProgram(new PythonSource(file, program));
  const problems: Problem[] = [];
  const told = new Set<string>();
  const notes: ConversionNotes = {
    note: (place, message) => told.add(`${place}: ${message}`),
    refuse: (problem) => problems.push(problem),
  };
  const settings = readSettings(variables, notes);
  const collectors = readCollectors(variables, notes);
  const experiments = readQueue(file, variables, notes);
  if (problems.length > 0) throw new InputError(problems);
  for (const name of variables.unread()) {
    notes.note(variables.placeOf(name), `${name} is left out: nothing uses it`);
  }
  const configuration = {
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(collectors && { collectors }),
    ...combineExperiments(experiments),
  };
  return { yaml: yamlOf(configuration), experiments: experiments.length, notes: [...told] };
}

function readQueue(file: string, variables: Variables, notes: ConversionNotes) {
  const queue = variables.read(QUEUE);
  if (!Array.isArray(queue) || queue.length === 0) {
    const found = queue === undefined ? `no ${QUEUE}` : `an empty ${QUEUE}`;
    const place = queue === undefined ? file : variables.placeOf(QUEUE);
    notes.refuse({ place, found, allowed: 'a list to which experiments are appended' });
    return [];
  }
  const place = variables.placeOf(QUEUE);
  return queue.map((experiment) => readExperiment(experiment, `${place}: experiment`, notes));
}
