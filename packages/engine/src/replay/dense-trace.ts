import type { RunOptions, TracedRequests } from '@icarus-sim/core';
import { ContentNumbers, NOT_SAMPLED } from './content-numbers.js';
import { SharedRequests } from './shared-requests.js';
import { actualRate } from './spatial-sample.js';

/**
 * Which contents of a trace are kept.
 * @internal
 */
export interface TraceSample {
  /** Share of the contents, above 0 and at most 1. */
  readonly rate: number;
  /** Another one draws other contents. */
  readonly seed: number;
}

/**
 * How much of a trace was kept.
 * @internal
 */
export interface TraceExtent {
  /** Number of requests of the whole trace. */
  readonly requestCount: number;
  /** Number of different contents that the kept requests are for. */
  readonly nContents: number;
  /** Share of the contents that a sample kept; 1 where all are. */
  readonly rate: number;
}

/**
 * A trace in memory, its contents numbered from 0 in the order of their first appearance.
 * @internal
 */
export interface DenseTrace extends TraceExtent {
  /** The content of each request that was kept, in memory that threads can share. */
  readonly requests: Int32Array<SharedArrayBuffer>;
}

/**
 * Reads the requests of a trace once and numbers their contents.
 * @param trace - Requests as a workload's `readTrace` streams them.
 * @param sample - Which contents are kept.
 * @param onRequest - Takes the number of the content of each kept request.
 * @param options - `onProgress` is told the number of requests read.
 * @returns How much was kept.
 * @internal
 */
export async function numberRequests(
  trace: AsyncIterable<TracedRequests>,
  sample: TraceSample,
  onRequest: (content: number) => void,
  { onProgress, signal }: RunOptions = {},
): Promise<TraceExtent> {
  const numbers = new ContentNumbers(sample.rate, sample.seed);
  let requestCount = 0;
  for await (const batch of trace) {
    for (let i = 0; i < batch.length; i++) {
      const content = numbers.numberOf(batch.contents[i]!);
      if (content !== NOT_SAMPLED) onRequest(content);
    }
    requestCount += batch.length;
    onProgress?.(requestCount);
    signal?.throwIfAborted();
  }
  return { requestCount, nContents: numbers.size, rate: actualRate(sample.rate) };
}

/**
 * Reads a trace into memory, 4 bytes a request that is kept; parameters as for
 * {@link numberRequests}.
 * @internal
 */
export async function readDenseTrace(
  trace: AsyncIterable<TracedRequests>,
  sample: TraceSample,
  options: RunOptions = {},
): Promise<DenseTrace> {
  const requests = new SharedRequests();
  const append = (content: number): void => requests.append(content);
  const extent = await numberRequests(trace, sample, append, options);
  return { ...extent, requests: requests.share() };
}
