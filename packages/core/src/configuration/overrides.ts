import set from 'es-toolkit/compat/set';
import { parse } from 'yaml';
import { InputError } from '../errors/input-error.js';
import { nearestNames } from '../errors/nearest-names.js';
import { CONFIGURATION, EXPERIMENT } from './configuration-schema.js';

/**
 * One `-c key=value`.
 * @internal
 */
export interface Override {
  readonly key: string;
  readonly value: unknown;
  /** How it was written, for messages. */
  readonly place: string;
}

const CONFIGURATION_KEYS = Object.keys(CONFIGURATION.properties);
const EXPERIMENT_KEYS = Object.keys(EXPERIMENT.properties);

/**
 * Reads a `key=value` from the command line; the value is written as in YAML.
 * @throws InputError where there is no `=`, the key is unknown or the value is no YAML.
 * @internal
 */
export function parseOverride(text: string): Override {
  const place = `-c ${text}`;
  const equals = text.indexOf('=');
  if (equals < 1) throw new InputError({ place, found: text, allowed: 'key=value' });
  const key = text.slice(0, equals).trim();
  const [first = ''] = key.split(/[.[]/);
  const known = [...CONFIGURATION_KEYS, ...EXPERIMENT_KEYS];
  if (!known.includes(first)) {
    const found = `unknown key "${first}"`;
    throw new InputError({
      place,
      found,
      allowed: known.join(', '),
      nearest: nearestNames(first, known),
    });
  }
  try {
    return { key, value: parse(text.slice(equals + 1)), place };
  } catch {
    throw new InputError({ place, found: text.slice(equals + 1), allowed: 'a value as in YAML' });
  }
}

/**
 * Whether an override is of a part of every experiment, not of the configuration as a whole.
 * @internal
 */
export function isExperimentOverride({ key }: Override): boolean {
  return EXPERIMENT_KEYS.includes(key.split(/[.[]/)[0] ?? '');
}

/**
 * Applies overrides to a configuration; `sweep.` is followed by a whole key of the sweep.
 * @param configuration - Changed in place.
 * @internal
 */
export function applyOverrides(
  configuration: Record<string, unknown>,
  overrides: readonly Override[],
): void {
  for (const { key, value } of overrides) {
    const path = key.startsWith('sweep.') ? ['sweep', key.slice('sweep.'.length)] : key;
    set(configuration, path, value);
  }
}
