import fc from 'fast-check';
import type { SimulatedClock } from '@icarus-sim/core';

/** One thing done to a cache; `request` is a get and, where it misses, a put. */
export interface CacheOperation {
  readonly kind: 'request' | 'get' | 'put' | 'has' | 'remove' | 'wait';
  /** From 0 to {@link DIFFERENT_CONTENTS} − 1. */
  readonly content: number;
}

/** What operations are done to: the parts of a cache that they need. */
export interface OperatedCache {
  has(content: number): boolean;
  get(content: number): boolean;
  put(content: number): number;
  remove(content: number): boolean;
}

/** What an operation returned: of a request the hit, and on a miss what was evicted. */
export type OperationOutcome = boolean | number;

/** Number of contents that {@link cacheOperations} are about. */
export const DIFFERENT_CONTENTS = 16;

/** Arbitrary operations: mostly requests, sometimes the rest; small contents are more popular. */
export const cacheOperations: fc.Arbitrary<CacheOperation[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constant('request' as const) },
      { weight: 4, arbitrary: fc.constantFrom('get' as const, 'put', 'has', 'remove', 'wait') },
    ),
    content: fc.oneof(fc.nat(DIFFERENT_CONTENTS - 1), fc.nat(4)),
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
);

/**
 * Does one operation.
 * @param clock - Advanced by one at `wait`.
 */
export function perform(
  cache: OperatedCache,
  { kind, content }: CacheOperation,
  clock: SimulatedClock,
): OperationOutcome {
  if (kind === 'wait') return ++clock.now;
  if (kind === 'request') return cache.get(content) || cache.put(content);
  return cache[kind](content);
}

/** The contents that a cache will be asked for by operations, for policies that must know. */
export function requestsOf(operations: readonly CacheOperation[]): Int32Array {
  const requests = operations.filter(({ kind }) => kind === 'request' || kind === 'get');
  return Int32Array.from(requests, ({ content }) => content);
}
