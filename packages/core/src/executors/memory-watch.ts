import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGABYTE = 2 ** 20;

/** The code of the error by which Node.js ends a thread whose heap is full. */
export const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Sees to typed arrays, which a thread's own limit does not count: a thread that holds too much
 * memory ends as one whose heap is full.
 */
export class MemoryWatch {
  readonly #limit: number;
  #collectGarbage: (() => void) | undefined;

  /** @param memory - Most memory that this thread may use, in MB. */
  constructor(memory: number) {
    this.#limit = memory * MEGABYTE;
  }

  /** Ends this thread where it holds more than it may, garbage not counted. */
  check(): void {
    if (bytesInUse() <= this.#limit) return;
    this.#collectGarbage ??= garbageCollector();
    this.#collectGarbage();
    if (bytesInUse() <= this.#limit) return;
    const error = Object.assign(new Error('out of memory'), { code: OUT_OF_MEMORY });
    // What throws in a job fails that job only; this is to end the thread.
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** The heap of this thread with its typed arrays. */
function bytesInUse(): number {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return typeof collect === 'function' ? () => void collect() : () => undefined;
}
