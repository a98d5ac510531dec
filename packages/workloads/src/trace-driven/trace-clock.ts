import { InputError } from '@icarus-sim/core';
import type { InputFile } from '../files/find-file.js';
import { lineOf } from '../files/read-lines.js';
import type { TraceBatch } from '../trace-readers/trace-batch.js';

/**
 * Takes the times of requests from a trace. Logs written when a request ends are slightly out of
 * order: a request from before the one in front of it gets the time of that one.
 */
export class TraceClock {
  /** Requests so far that came out of order. */
  late = 0;
  readonly #file: InputFile;
  readonly #strict: boolean;
  #now = -Infinity;

  /** @param strict - Whether a request out of order is an error. */
  constructor(file: InputFile, strict: boolean) {
    this.#file = file;
    this.#strict = strict;
  }

  /**
   * Puts the times of a batch in order.
   * @param length - How many of its records count.
   * @throws InputError at the first record out of order where the clock is strict.
   */
  order(batch: TraceBatch, length: number): void {
    for (let i = 0; i < length; i++) {
      const time = batch.times[i]!;
      if (time >= this.#now) {
        this.#now = time;
        continue;
      }
      if (this.#strict) {
        throw new InputError({
          place: lineOf(this.#file, batch.lines[i]!),
          found: `time ${time} after ${this.#now}`,
          allowed: 'times that never decrease',
        });
      }
      this.late++;
      batch.times[i] = this.#now;
    }
  }
}
