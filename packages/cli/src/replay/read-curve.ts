import type { RunOptions, TracedRequests } from '@icarus-sim/core';
import {
  missRatioOf,
  numberRequests,
  sampledSize,
  StackDistances,
  type TraceExtent,
  type TraceSample,
} from '@icarus-sim/engine';
import { logarithmicSizes, sizesInContents, type CacheSize } from './cache-sizes.js';
import { contentsOf, type PolicyMissRatios } from './miss-ratios.js';

/** The miss ratios of LRU caches, and what they are of. */
export interface Curve {
  readonly extent: TraceExtent;
  readonly sizes: readonly number[];
  readonly policy: PolicyMissRatios;
}

/**
 * The miss ratio curve of LRU in one pass over a trace, in memory for its contents only.
 * @param asked - Cache sizes; where there are none, a logarithmic grid.
 * @param options - `onProgress` is told the number of requests read.
 */
export async function readCurve(
  trace: AsyncIterable<TracedRequests>,
  sample: TraceSample,
  asked: readonly CacheSize[],
  options: RunOptions,
): Promise<Curve> {
  const distances = new StackDistances();
  const onRequest = (content: number): void => distances.request(content);
  const extent = await numberRequests(trace, sample, onRequest, options);
  const nContents = contentsOf(extent);
  const sizes = asked.length > 0 ? sizesInContents(asked, nContents) : logarithmicSizes(nContents);
  const misses = distances.missesAt(sizes.map((size) => sampledSize(size, extent.rate)));
  const ratios = misses.map((count) => {
    return { ratio: missRatioOf(count, extent.requestCount, extent.rate) };
  });
  return { extent, sizes, policy: { title: 'LRU', specification: { name: 'LRU' }, ratios } };
}
