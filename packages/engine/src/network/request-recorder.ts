import { NO_CONTENT, type CachePolicy } from '@icarus-sim/core';

const FIRST_CAPACITY = 1024;

/** A cache that never holds anything and remembers what it was asked for. */
export class RequestRecorder implements CachePolicy {
  readonly capacity: number;
  readonly size = 0;
  #requests = new Int32Array(FIRST_CAPACITY);
  #count = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** The contents asked for, in order. */
  requests(): Int32Array {
    return this.#requests.slice(0, this.#count);
  }

  has(): boolean {
    return false;
  }

  get(content: number): boolean {
    if (this.#count === this.#requests.length) {
      const longer = new Int32Array(2 * this.#count);
      longer.set(this.#requests);
      this.#requests = longer;
    }
    this.#requests[this.#count++] = content;
    return false;
  }

  put(): number {
    return NO_CONTENT;
  }

  remove(): boolean {
    return false;
  }

  position(): number {
    return -1;
  }

  dump(): number[] {
    return [];
  }

  clear(): void {
    this.#count = 0;
  }
}
