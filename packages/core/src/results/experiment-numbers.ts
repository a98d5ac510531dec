import { omit } from 'es-toolkit/object/omit';
import { experimentKey } from './experiment-key.js';

/**
 * Numbers experiments in the order in which they are first seen.
 * @internal
 */
export class ExperimentNumbers {
  readonly #byKey = new Map<string, number>();
  /** By JSON as it comes, which is the same for nearly all replications and quick to make. */
  readonly #byText = new Map<string, number>();

  /** How many experiments were seen. */
  get count(): number {
    return this.#byKey.size;
  }

  /**
   * The number of an experiment, from 0.
   * @param parameters - Its parameters; those that differ in `replication` only are one experiment.
   */
  of(parameters: Record<string, unknown>): number {
    const text = JSON.stringify(omit(parameters, ['replication']));
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const key = experimentKey(parameters);
    const number = this.#byKey.get(key) ?? this.#byKey.size;
    this.#byKey.set(key, number);
    this.#byText.set(text, number);
    return number;
  }
}
