import { COMPONENT_KEYS, nearestNames } from '@icarus-sim/core';
import { isDict, sourceOf, type PythonDict, type PythonValue } from '../python/python-value.js';
import { camelCase, snakeCase } from './camel-case.js';
import type { ConversionNotes } from './conversion-notes.js';
import { plainValue, type PlainObject, type PlainValue } from './plain-value.js';

const PARTS = [...COMPONENT_KEYS, 'netconf', 'desc'].map(snakeCase);

/** Parameters whose value is one of a few words that are spelled in camel case here. */
const WORD_PARAMETERS = new Set(['policy', 'metric', 'implementation']);

/**
 * Reads an experiment of the queue.
 * @param experiment - As the program built it.
 * @param place - Where it stands, for messages.
 * @returns It with the keys that are used here.
 */
export function readExperiment(
  experiment: PythonValue,
  place: string,
  notes: ConversionNotes,
): PlainObject {
  if (!isDict(experiment)) {
    notes.refuse({ place, found: sourceOf(experiment), allowed: 'a dictionary or a Tree' });
    return {};
  }
  const read: PlainObject = {};
  for (const [key, value] of experiment) {
    const name = String(key);
    const where = `${place}[${sourceOf(key)}]`;
    if (!PARTS.includes(name)) {
      const nearest = nearestNames(name, PARTS);
      notes.refuse({ place: where, found: sourceOf(value), allowed: PARTS.join(', '), nearest });
    } else if (isDict(value)) {
      const component = readComponent(value, where, notes);
      if (Object.keys(component).length > 0) read[camelCase(name)] = component;
    } else if (name === 'desc') read['desc'] = plainValue(value);
    else notes.refuse({ place: where, found: sourceOf(value), allowed: 'a dictionary' });
  }
  return read;
}

function readComponent(parameters: PythonDict, place: string, notes: ConversionNotes): PlainObject {
  const read: PlainObject = {};
  for (const [key, value] of parameters) {
    const name = String(key);
    const where = `${place}[${sourceOf(key)}]`;
    if (name === 'seed') {
      notes.note(where, `the seed ${sourceOf(value)} is left out: settings.seed is that of all`);
    } else if (value === null) {
      notes.note(where, 'None is left out: a parameter that is missing has its default');
    } else if (name === 'metric_dict') {
      notes.refuse({ place: where, found: 'values by node', allowed: 'metric: a centrality' });
    } else read[camelCase(name)] = parameterValue(name, value);
  }
  return read;
}

function parameterValue(name: string, value: PythonValue): PlainValue {
  const isWord = WORD_PARAMETERS.has(name) && typeof value === 'string';
  if (isWord) return camelCase(value);
  // A policy inside a policy is a component, too.
  return isDict(value) && value.has('name')
    ? Object.fromEntries(
        [...value].map(([key, item]) => [camelCase(String(key)), plainValue(item)]),
      )
    : plainValue(value);
}
