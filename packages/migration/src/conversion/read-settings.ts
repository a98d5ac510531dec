import { ALL_CORES } from '../python/call-function.js';
import { isDict, sourceOf, type PythonValue } from '../python/python-value.js';
import type { Variables } from '../python/variables.js';
import { camelCase } from './camel-case.js';
import type { ConversionNotes } from './conversion-notes.js';
import { isObject, plainValue, type PlainObject, type PlainValue } from './plain-value.js';

/** Settings that go on under another name, if they are of the right type. */
const SETTINGS: Readonly<Record<string, { key: string; type: 'boolean' | 'number' }>> = {
  PARALLEL_EXECUTION: { key: 'parallel', type: 'boolean' },
  N_PROCESSES: { key: 'processes', type: 'number' },
  N_REPLICATIONS: { key: 'replications', type: 'number' },
};

/** Settings that have no counterpart, and why they need none. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  RESULTS_FORMAT: 'results are a journal of JSON lines; icarus results export writes other formats',
  CACHING_GRANULARITY: 'caches hold whole contents; the Python simulator knew nothing else either',
  LOG_FORMAT: 'use icarus run --log-format',
};

const LEVELS = ['debug', 'info', 'warning', 'error'];

/**
 * Reads the settings of a campaign from the variables of its program.
 * @returns Settings as they are named here.
 */
export function readSettings(variables: Variables, notes: ConversionNotes): PlainObject {
  const settings: PlainObject = {};
  for (const [name, { key, type }] of Object.entries(SETTINGS)) {
    const value = variables.read(name);
    if (value === undefined || value === ALL_CORES) continue;
    if (typeof value === type) settings[key] = plainValue(value);
    else notes.refuse(wrong(variables, name, value, `a ${type}`));
  }
  const level = variables.read('LOG_LEVEL');
  if (typeof level === 'string' && LEVELS.includes(level.toLowerCase())) {
    settings['logLevel'] = level.toLowerCase();
  } else if (level !== undefined) {
    notes.refuse(wrong(variables, 'LOG_LEVEL', level, LEVELS.join(', ').toUpperCase()));
  }
  for (const [name, reason] of Object.entries(LEFT_OUT)) {
    if (variables.read(name) !== undefined) {
      notes.note(variables.placeOf(name), `${name} is left out: ${reason}`);
    }
  }
  return settings;
}

/**
 * Reads the collectors: a list of names, or a dictionary with the parameters of each.
 * @returns Collectors as they are named here; `undefined` where the program names none.
 */
export function readCollectors(
  variables: Variables,
  notes: ConversionNotes,
): PlainValue[] | undefined {
  const collectors = variables.read('DATA_COLLECTORS');
  if (collectors === undefined) return undefined;
  if (isDict(collectors)) {
    return [...collectors].map(([name, parameters]) => collectorOf(String(name), parameters));
  }
  if (Array.isArray(collectors) && collectors.every((name) => typeof name === 'string')) {
    return collectors;
  }
  const allowed = 'a list of names, or a dictionary of parameters by name';
  notes.refuse(wrong(variables, 'DATA_COLLECTORS', collectors, allowed));
  return undefined;
}

function collectorOf(name: string, parameters: PythonValue): PlainValue {
  const plain = plainValue(parameters);
  if (!isObject(plain) || Object.keys(plain).length === 0) return name;
  const named = Object.entries(plain).map(([key, value]) => [camelCase(key), value] as const);
  return { name, ...Object.fromEntries(named) };
}

function wrong(variables: Variables, name: string, value: PythonValue, allowed: string) {
  return { place: variables.placeOf(name), found: `${name} = ${sourceOf(value)}`, allowed };
}
