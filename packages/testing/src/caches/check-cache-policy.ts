import fc from 'fast-check';
import type {
  CachePolicy,
  CachePolicyFactory,
  ParameterSchema,
  SimulatedClock,
} from '@icarus-sim/core';
import { cacheOperations, perform, requestsOf, type CacheOperation } from './cache-operations.js';
import { throwIfFailed } from '../properties/throw-if-failed.js';
import { checkState, checkedOutcome, type CacheLaws } from './cache-laws.js';
import { cacheStreams, createCacheOf } from './create-cache.js';

/** How an eviction policy is checked. */
export interface CachePolicyCheck extends Partial<CacheLaws> {
  /** Its parameters, where it has some without defaults. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Capacities to try, by default 1, 2, 5 and 20. */
  readonly capacities?: readonly number[];
  /** Sizes of the catalogue to try, by default 16 and 100,000 contents. */
  readonly catalogues?: readonly number[];
  /** Sequences of operations to try for each capacity and catalogue, by default 50. */
  readonly numRuns?: number;
  /** Seed of the sequences, by default 1: a check tries the same ones each time. */
  readonly seed?: number;
}

type CacheBuilder = (clock: SimulatedClock, operations: readonly CacheOperation[]) => CachePolicy;

/**
 * Checks that an eviction policy keeps its contract, with sequences of operations drawn at
 * random: the size never exceeds the capacity; a content inserted is found; size, `dump`, `has`
 * and `position` agree; looking changes nothing; `get`, `put` and `remove` return what they did;
 * a cleared cache is as new; the same random streams give the same decisions.
 * @param factory - The policy, registered or not.
 * @throws Error with the shortest sequence found that breaks a law, and how.
 * @example
 * ```ts
 * import { lookUp } from '@icarus-sim/core';
 * import '@icarus-sim/policies';
 * import { checkCachePolicy } from '@icarus-sim/testing';
 *
 * checkCachePolicy(lookUp('cachePolicy', 'LRU', 'example'));
 * ```
 */
export function checkCachePolicy<Schema extends ParameterSchema>(
  factory: CachePolicyFactory<Schema>,
  options: CachePolicyCheck = {},
): void {
  const { parameters = {}, capacities = [1, 2, 5, 20], catalogues = [16, 100_000] } = options;
  const { numRuns = 50, seed = 1, admitsAll = true, holdsWhatItHas = true } = options;
  const laws: CacheLaws = { admitsAll, holdsWhatItHas };
  for (const nContents of catalogues) {
    for (const capacity of capacities) {
      const where = `a cache of ${capacity} over a catalogue of ${nContents}`;
      const build: CacheBuilder = (clock, operations) =>
        createCacheOf(factory, parameters, capacity, {
          nContents,
          clock,
          future: requestsOf(operations),
        });
      const all = fc.property(cacheOperations, (operations) => {
        keepsItsContract(build, operations, capacity, laws);
        isReproducible(build, operations);
      });
      throwIfFailed(where, fc.check(all, { numRuns, seed }));
      if (drawsNumbers(factory, parameters, capacity, nContents)) continue;
      const cleared = fc.property(cacheOperations, cacheOperations, (before, after) =>
        isAsNewAfterClear(build, before, after),
      );
      throwIfFailed(where, fc.check(cleared, { numRuns, seed }));
    }
  }
}

function keepsItsContract(
  build: CacheBuilder,
  operations: readonly CacheOperation[],
  capacity: number,
  laws: CacheLaws,
): void {
  const clock = { now: 0 };
  const cache = build(clock, operations);
  if (cache.capacity !== capacity) {
    throw new Error(`capacity is ${cache.capacity}, and the cache was built with ${capacity}`);
  }
  checkState(cache);
  for (const operation of operations) {
    if (operation.kind === 'wait') clock.now++;
    else checkedOutcome(cache, operation, laws);
    checkState(cache);
  }
}

/** Two caches of the same streams, of which one is looked at all the time, do the same. */
function isReproducible(build: CacheBuilder, operations: readonly CacheOperation[]): void {
  const clocks = [{ now: 0 }, { now: 0 }] as const;
  const [plain, watched] = [build(clocks[0], operations), build(clocks[1], operations)];
  operations.forEach((operation, i) => {
    const outcome = perform(plain, operation, clocks[0]);
    watched.dump().forEach((content) => watched.position(content));
    watched.has(operation.content);
    const other = perform(watched, operation, clocks[1]);
    if (outcome === other) return;
    throw new Error(
      `operation ${i} (${operation.kind} ${operation.content}) returned ${outcome} from one cache ` +
        `and ${other} from another that had the same operations and was looked at with dump, has ` +
        `and position: looking must change nothing, and state belongs to the cache`,
    );
  });
}

function isAsNewAfterClear(
  build: CacheBuilder,
  before: readonly CacheOperation[],
  after: readonly CacheOperation[],
): void {
  const clock = { now: 0 };
  const used = build(clock, after);
  for (const operation of before) perform(used, operation, clock);
  used.clear();
  if (used.size !== 0) throw new Error(`size is ${used.size} after clear`);
  checkState(used);
  const start = clock.now;
  const fresh = build(clock, after);
  const outcomesOf = (cache: CachePolicy): string => {
    clock.now = start;
    return after.map((operation) => perform(cache, operation, clock)).join(' ');
  };
  const [ofUsed, ofFresh] = [outcomesOf(used), outcomesOf(fresh)];
  if (ofUsed !== ofFresh) {
    throw new Error(`after clear operations return ${ofUsed}, and from a new cache ${ofFresh}`);
  }
}

/** A random policy goes on in its stream after `clear`, so it is not as new. */
function drawsNumbers<Schema extends ParameterSchema>(
  factory: CachePolicyFactory<Schema>,
  parameters: Readonly<Record<string, unknown>>,
  capacity: number,
  nContents: number,
): boolean {
  const random = cacheStreams(1);
  const future = new Int32Array(0);
  const cache = createCacheOf(factory, parameters, capacity, { nContents, random, future });
  for (let content = 0; content < Math.min(nContents, 16); content++) {
    if (!cache.get(content)) cache.put(content);
  }
  return (random.drawsUsed ?? 0) > 0;
}
