const INITIAL_PATHS = 1024;
const INITIAL_CACHES = 4096;

/**
 * The caches of all paths, those of one path after those of another: who sends a request along a path
 * reads two lines of memory and not the arrays of the path, which thousands of paths keep out of the
 * processor's caches.
 */
export class PathCaches {
  /** Where the caches of each path begin, by path id; those of the next one begin where they end. */
  starts: Int32Array = new Int32Array(INITIAL_PATHS);
  /** Nodes and their positions on the path, in turns. */
  entries: Int32Array = new Int32Array(2 * INITIAL_CACHES);
  #length = 0;

  /**
   * Adds the caches of the path with the next id.
   * @param caches - Positions on the path.
   * @param cacheNodes - The nodes there.
   */
  add(id: number, caches: readonly number[], cacheNodes: readonly number[]): void {
    const end = this.#length + 2 * caches.length;
    if (id + 1 >= this.starts.length) this.starts = enlarged(this.starts, id + 2);
    if (end > this.entries.length) this.entries = enlarged(this.entries, end);
    for (const [i, position] of caches.entries()) {
      this.entries[this.#length + 2 * i] = cacheNodes[i]!;
      this.entries[this.#length + 2 * i + 1] = position;
    }
    this.#length = end;
    this.starts[id + 1] = end;
  }
}

function enlarged(numbers: Int32Array, least: number): Int32Array {
  const larger = new Int32Array(Math.max(2 * numbers.length, least));
  larger.set(numbers);
  return larger;
}
