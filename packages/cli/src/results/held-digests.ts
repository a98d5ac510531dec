import { NumberList } from '@icarus-sim/core';
import type { DigestShape, EntryDigest } from './result-digest.js';

/** Numbers that stand before the values of an entry: the next entry, its shape. */
const HEAD = 2;

/** No entry follows. */
const NONE = -1;

/** The entries of a file that no entry of another one has matched yet, in little memory. */
export class HeldDigests {
  /** By experiment and replication, where the first entry stands that is left. */
  readonly #first: Map<unknown, number>[] = [];
  /** All entries one behind the other, those of one experiment and replication chained. */
  readonly #entries = new NumberList();
  readonly #shapes: DigestShape[] = [];

  /** Holds an entry. */
  add({ experiment, replication, shape, values }: EntryDigest): void {
    this.#shapes[shape.index] = shape;
    const start = this.#entries.length;
    for (const value of [NONE, shape.index, ...values]) this.#entries.push(value);
    const firsts = (this.#first[experiment] ??= new Map());
    const first = firsts.get(replication);
    if (first === undefined) firsts.set(replication, start);
    else this.#entries.set(this.#lastAfter(first), start);
  }

  /**
   * Lets go of the entry that was held first of those with an experiment and a replication.
   * @returns The entry; `undefined` where none is left.
   */
  take(experiment: number, replication: unknown): EntryDigest | undefined {
    const firsts = this.#first[experiment];
    const start = firsts?.get(replication);
    if (firsts === undefined || start === undefined) return undefined;
    const next = this.#entries.at(start);
    if (next === NONE) firsts.delete(replication);
    else firsts.set(replication, next);
    return this.#entryAt(start, experiment, replication);
  }

  /** Lets go of all that is left, in the order in which it was held. */
  *takeAll(): Generator<EntryDigest> {
    const left = this.#first.flatMap((firsts, experiment) =>
      [...firsts].map(([replication, start]) => ({ experiment, replication, start })),
    );
    for (const { experiment, replication } of left.sort((a, b) => a.start - b.start)) {
      let entry = this.take(experiment, replication);
      for (; entry; entry = this.take(experiment, replication)) yield entry;
    }
  }

  #lastAfter(first: number): number {
    let last = first;
    for (let next = first; next !== NONE; next = this.#entries.at(next)) last = next;
    return last;
  }

  #entryAt(start: number, experiment: number, replication: unknown): EntryDigest | undefined {
    const shape = this.#shapes[this.#entries.at(start + 1)];
    if (!shape) return undefined;
    const values = shape.metrics.map((_, i) => this.#entries.at(start + HEAD + i));
    return { experiment, replication, shape, values };
  }
}
