import type { Path } from '@icarus-sim/core';
import { PathPositions } from './path-positions.js';

const INITIAL_POSITIONS = 8192;

/** The delays between positions of paths. */
export class PathDelays {
  readonly #positions = new PathPositions();
  /** Delay from the first node of its path, in ms, by position. */
  #delays = new Float64Array(INITIAL_POSITIONS);

  /** Delay in ms from one position of a path to a later one. O(1), a new path O(hops). */
  between(path: Path, from: number, to: number): number {
    const known = this.#positions.startOf(path);
    const start = known < 0 ? this.#meet(path) : known;
    return this.#delays[start + to]! - this.#delays[start + from]!;
  }

  #meet(path: Path): number {
    const start = this.#positions.meet(path);
    if (this.#positions.length > this.#delays.length) {
      const delays = new Float64Array(2 * this.#positions.length);
      delays.set(this.#delays);
      this.#delays = delays;
    }
    this.#delays.set(path.delays, start);
    return start;
  }
}
