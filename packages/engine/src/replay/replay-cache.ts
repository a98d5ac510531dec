import {
  lookUp,
  type ComponentContext,
  type ComponentSpecification,
  type RunOptions,
} from '@icarus-sim/core';
import { CacheFactory, cacheKey } from '../network/cache-factory.js';
import { IntegerCatalogue } from '../workload/integer-catalogue.js';
import type { DenseTrace } from './dense-trace.js';
import { replayRequests } from './replay-requests.js';
import { sampledSize } from './spatial-sample.js';

/** Requests served between two reports of progress: a fraction of a second. */
const SLICE = 2 ** 20;
const NODE = 'cache';

/**
 * A cache to replay a trace into.
 * @internal
 */
export interface ReplayedCache {
  /** The eviction policy with its parameters. */
  readonly policy: ComponentSpecification;
  /** Size in contents; where the trace is a sample, a smaller cache stands for this one. */
  readonly size: number;
}

/**
 * Replays a trace into a cache that is empty at first. Time is counted in requests of the whole trace.
 * @param context - Random streams, and where warnings go.
 * @param options - `onProgress` is told the number of requests replayed.
 * @returns The number of misses among `trace.requests`.
 * @throws InputError where the policy does not accept its parameters at this size.
 * @internal
 */
export function replayCache(
  trace: DenseTrace,
  { policy, size }: ReplayedCache,
  context: ComponentContext,
  { onProgress, signal }: RunOptions = {},
): number {
  const { requests, nContents, rate } = trace;
  const factory = factoryFor(policy, nContents, requests, context);
  const cache = factory.create(NODE, sampledSize(size, rate), 'cache');
  let misses = 0;
  for (let from = 0; from < requests.length; from += SLICE) {
    const to = Math.min(from + SLICE, requests.length);
    misses += replayRequests(cache, factory.clock, requests, from, to, 1 / rate);
    onProgress?.(to);
    signal?.throwIfAborted();
  }
  return misses;
}

/**
 * Checks that a cache can be built.
 * @param extent - Of the trace that it is for.
 * @throws InputError where the policy does not accept its parameters at this size.
 * @internal
 */
export function checkReplayedCache(
  { nContents, rate }: Pick<DenseTrace, 'nContents' | 'rate'>,
  { policy, size }: ReplayedCache,
  context: ComponentContext,
): void {
  const factory = factoryFor(policy, nContents, new Int32Array(0), context);
  factory.create(NODE, sampledSize(size, rate), 'cache');
}

/** A factory whose caches know the requests to come where their policy must. */
function factoryFor(
  policy: ComponentSpecification,
  nContents: number,
  future: Int32Array,
  context: ComponentContext,
): CacheFactory {
  const { needsFuture = false } = lookUp('cachePolicy', policy.name, 'cachePolicy.name');
  const futures = needsFuture ? new Map([[cacheKey(NODE, 'cache'), future]]) : undefined;
  return new CacheFactory(policy, new IntegerCatalogue(nContents), context, futures);
}
