import { omit } from 'es-toolkit/object/omit';
import { canonicalJson } from './canonical-json.js';

/**
 * What identifies an experiment in whichever file or order its results stand.
 * @param parameters - Its parameters; `replication` doesn't count, nor does the order of keys.
 * @returns A text that is equal for equal experiments.
 * @internal
 */
export function experimentKey(parameters: Record<string, unknown>): string {
  return canonicalJson(omit(parameters, ['replication']));
}
