import { createHash } from 'node:crypto';
import {
  canonicalJson,
  isTree,
  type ExperimentNumbers,
  type ParameterValues,
  type ResultEntry,
  type ResultStream,
} from '@icarus-sim/core';

/** Bytes of a hash that a number holds exactly: enough that two values hardly ever share it. */
const HASH_BYTES = 6;

/** What the metrics of an entry are called and which of them are numbers; nearly all entries share one. */
export interface DigestShape {
  /** Position among all shapes that were seen. */
  readonly index: number;
  readonly metrics: readonly string[];
  /** For each metric whether it is a number; the others are hashed. */
  readonly areNumbers: readonly boolean[];
}

/** The metrics of an experiment in one replication, a number for each. */
export interface EntryDigest {
  readonly experiment: number;
  readonly replication: unknown;
  readonly shape: DigestShape;
  /** The numbers as they are, of all else a hash. */
  readonly values: readonly number[];
}

/** Digests of results, so that those of a large file can be compared with others. */
export class ResultDigests {
  readonly #numbers: ExperimentNumbers;
  readonly #parameters: ParameterValues[] = [];
  readonly #shapes = new Map<string, DigestShape>();

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
    const values = pairs.map(([, value]) => (typeof value === 'number' ? value : hashOf(value)));
    return { experiment, replication, shape: this.#shapeOf(pairs), values };
  }

  #shapeOf(pairs: readonly [string, unknown][]): DigestShape {
    const metrics = pairs.map(([name]) => name);
    const areNumbers = pairs.map(([, value]) => typeof value === 'number');
    const key = JSON.stringify([metrics, areNumbers]);
    const shape = this.#shapes.get(key) ?? { index: this.#shapes.size, metrics, areNumbers };
    this.#shapes.set(key, shape);
    return shape;
  }
}

function hashOf(value: unknown): number {
  return createHash('sha256').update(canonicalJson(value)).digest().readUIntBE(0, HASH_BYTES);
}
