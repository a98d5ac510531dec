import fc from 'fast-check';
import type { CachePolicy, SimulatedClock } from '@icarus-sim/core';
import type { NaiveCache } from '../naive/naive-cache.js';

/** One thing done to a cache; `request` is a get and, where it misses, a put. */
export interface Operation {
  readonly kind: 'request' | 'get' | 'put' | 'has' | 'remove' | 'wait';
  /** From 0 to {@link DIFFERENT_CONTENTS} − 1. */
  readonly content: number;
}

export const DIFFERENT_CONTENTS = 16;

/** Mostly requests, sometimes the rest; small contents are more popular. */
export const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constant('request' as const) },
      { weight: 4, arbitrary: fc.constantFrom('get' as const, 'put', 'has', 'remove', 'wait') },
    ),
    content: fc.oneof(fc.nat(DIFFERENT_CONTENTS - 1), fc.nat(4)),
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
);

/** What an operation returned: of a request the hit, and on a miss what was evicted. */
export type Outcome = boolean | number;

/**
 * Does one operation.
 * @param clock - Advanced by one at `wait`.
 */
export function perform(
  cache: NaiveCache,
  { kind, content }: Operation,
  clock: SimulatedClock,
): Outcome {
  if (kind === 'wait') return ++clock.now;
  if (kind === 'request') return cache.get(content) || cache.put(content);
  return cache[kind](content);
}

/** What must hold of any cache at any time. */
export function expectConsistent(cache: CachePolicy, differentContents: number): void {
  const dump = cache.dump();
  const contents = Array.from({ length: differentContents }, (_, content) => content);
  expect(dump).toHaveLength(cache.size);
  expect(cache.size).toBeLessThanOrEqual(cache.capacity);
  expect(contents.filter((content) => cache.has(content))).toEqual(dump.toSorted((a, b) => a - b));
  expect(contents.map((content) => cache.position(content))).toEqual(
    contents.map((content) => dump.indexOf(content)),
  );
}
