import type { RequestBatch } from '@icarus-sim/core';

/** Requests in a batch: 64 KB of arrays, which stay in the second-level cache. */
export const BATCH_CAPACITY = 4096;

/**
 * An empty batch of requests.
 * @param capacity - Most requests it can hold.
 */
export function createRequestBatch(capacity = BATCH_CAPACITY): RequestBatch {
  return {
    length: 0,
    times: new Float64Array(capacity),
    receivers: new Int32Array(capacity),
    contents: new Int32Array(capacity),
  };
}
