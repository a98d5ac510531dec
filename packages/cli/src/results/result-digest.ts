import { createHash } from 'node:crypto';
import {
  canonicalJson,
  isTree,
  type ExperimentNumbers,
  type ParameterValues,
  type ResultEntry,
  type ResultStream,
} from '@icarus-sim/core';

/** Enough of a hash that two results hardly ever share it. */
const HASH_LENGTH = 16;

/** The metrics of an experiment in one replication: numbers as they are, all else as a hash. */
export interface EntryDigest {
  readonly experiment: number;
  readonly replication: unknown;
  readonly metrics: readonly string[];
  /** A value for each metric. */
  readonly values: readonly (number | string)[];
}

/** Digests of results, so that those of a large file can be compared with others. */
export class ResultDigests {
  readonly #numbers: ExperimentNumbers;
  readonly #parameters: ParameterValues[] = [];
  readonly #metrics = new Map<string, readonly string[]>();

  /** @param numbers - Tells experiments apart, in all files that are compared. */
  constructor(numbers: ExperimentNumbers) {
    this.#numbers = numbers;
  }

  /** Digests results entry by entry. */
  async *of(results: ResultStream): AsyncGenerator<EntryDigest> {
    for await (const entry of results.entries()) yield this.#digest(entry);
  }

  /** Parameters of an experiment that was seen. */
  parametersOf(experiment: number): ParameterValues {
    return this.#parameters[experiment] ?? {};
  }

  #digest([{ replication, ...parameters }, results]: ResultEntry): EntryDigest {
    const experiment = this.#numbers.of(parameters);
    this.#parameters[experiment] ??= parameters;
    const pairs = Object.entries(results).flatMap(([collector, tree]): [string, unknown][] =>
      isTree(tree)
        ? Object.entries(tree).map(([metric, value]) => [`${collector}.${metric}`, value])
        : [[collector, tree]],
    );
    const names = pairs.map(([name]) => name);
    const values = pairs.map(([, value]) => digestOf(value));
    return { experiment, replication, metrics: this.#shared(names), values };
  }

  /** Nearly all entries have the same metrics: their names are kept once. */
  #shared(names: readonly string[]): readonly string[] {
    const key = names.join('\n');
    const known = this.#metrics.get(key) ?? names;
    this.#metrics.set(key, known);
    return known;
  }
}

function digestOf(value: unknown): number | string {
  if (typeof value === 'number') return value;
  const hash = createHash('sha256').update(canonicalJson(value)).digest('base64');
  return hash.slice(0, HASH_LENGTH);
}
