import { isEqual } from 'es-toolkit/predicate/isEqual';
import type { ResultTree } from '../contracts/data-collector.js';
import type { ResultStream } from '../contracts/results-format.js';
import { InputError } from '../errors/input-error.js';
import { quote } from '../errors/quote.js';
import { matches } from './any.js';
import { commonTree } from './common-tree.js';
import { prettyTree } from './pretty-tree.js';

/** A tree of parameters. */
export type ParameterValues = Record<string, unknown>;

/** Parameters and results of one experiment in one replication. */
export type ResultEntry = readonly [parameters: ParameterValues, results: ResultTree];

/** Results of experiments with their parameters, in the order in which they were added. */
export class ResultSet implements Iterable<ResultEntry>, ResultStream {
  /** Attributes of the set as a whole. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly #entries: ResultEntry[] = [];

  /** @param attributes - Attributes of the set as a whole. */
  constructor(attributes: Readonly<Record<string, unknown>> = {}) {
    this.attributes = attributes;
  }

  /** Number of entries. */
  get length(): number {
    return this.#entries.length;
  }

  /** Adds an entry. */
  add(parameters: ParameterValues, results: ResultTree): void {
    this.#entries.push([parameters, results]);
  }

  /**
   * The entry at a position, counted from the end where it is negative.
   * @throws RangeError where there is none.
   */
  at(index: number): ResultEntry {
    const entry = this.#entries.at(index);
    if (entry) return entry;
    throw new RangeError(`there is no result ${index} among ${this.length}`);
  }

  /** The entries, as of any {@link ResultStream}. */
  entries(): Iterable<ResultEntry> {
    return this.#entries;
  }

  [Symbol.iterator](): Iterator<ResultEntry> {
    return this.#entries[Symbol.iterator]();
  }

  /**
   * The entries whose parameters match a partial tree.
   * @param condition - Values by key, as deep as needed; `ANY` matches every value.
   * @returns A new set with the same attributes.
   */
  filter(condition: ParameterValues): ResultSet {
    const filtered = new ResultSet(this.attributes);
    for (const [parameters, results] of this) {
      if (matches(parameters, condition)) filtered.add(parameters, results);
    }
    return filtered;
  }

  /**
   * This set's entries followed by another's.
   * @throws InputError where the sets have different attributes.
   */
  merge(other: ResultSet): ResultSet {
    if (!isEqual(this.attributes, other.attributes)) {
      throw new InputError({
        place: 'attributes',
        found: quote(other.attributes),
        allowed: `${quote(this.attributes)}, as in the first result set`,
      });
    }
    const merged = new ResultSet(this.attributes);
    for (const entry of [...this, ...other]) merged.add(...entry);
    return merged;
  }

  /** The parameters that are equal in all entries, as a tree. */
  commonParameters(): ParameterValues {
    return commonTree(this.#entries.map(([parameters]) => parameters));
  }

  /** The entries as pairs; what `JSON.stringify` writes. */
  toJSON(): ResultEntry[] {
    return [...this.#entries];
  }

  /** The entries as indented text for reading. */
  toString(): string {
    return this.#entries
      .map(([parameters, results], i) =>
        [
          `EXPERIMENT ${i + 1}/${this.length}:`,
          prettyTree({ CONFIGURATION: parameters, RESULTS: results }, 1),
        ].join('\n'),
      )
      .join('\n\n');
  }
}
