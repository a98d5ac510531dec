import type { FileHandle } from 'node:fs/promises';

/** Least that is read at a time, in bytes: neighbours are then there already. */
const BLOCK_BYTES = 262_144;

/** Reads ranges of a file, most of them one behind the other. */
export class RangeReader {
  readonly #file: FileHandle;
  #block = Buffer.alloc(0);
  #blockStart = 0;

  /** @param file - An open file, which stays open. */
  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** The bytes from `start` to before `end`; they are good until the next call. */
  async read(start: number, end: number): Promise<Buffer> {
    const isHeld = start >= this.#blockStart && end <= this.#blockStart + this.#block.length;
    if (!isHeld) {
      const block = Buffer.allocUnsafe(Math.max(end - start, BLOCK_BYTES));
      const { bytesRead } = await this.#file.read(block, 0, block.length, start);
      this.#block = block.subarray(0, bytesRead);
      this.#blockStart = start;
    }
    return this.#block.subarray(start - this.#blockStart, end - this.#blockStart);
  }
}
