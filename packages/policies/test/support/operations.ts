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

const CONTENTS = Array.from({ length: DIFFERENT_CONTENTS }, (_, content) => content);

function inWords(size: number, dump: number[], held: number[], positions: number[]): string {
  return `${size}: ${dump.join(' ')}; held ${held.join(' ')}; positions ${positions.join(' ')}`;
}

/** Everything that a cache says about itself: size, dump, contents held and their positions. */
export function stateOf(cache: CachePolicy): string {
  const held = CONTENTS.filter((content) => cache.has(content));
  const positions = CONTENTS.map((content) => cache.position(content));
  return inWords(cache.size, cache.dump(), held, positions);
}

/** What a cache with a given dump should say. */
export function stateWith(dump: number[]): string {
  const held = CONTENTS.filter((content) => dump.includes(content));
  const positions = CONTENTS.map((content) => dump.indexOf(content));
  return inWords(dump.length, dump, held, positions);
}
