import fc from 'fast-check';
import { CongruentialStream, NO_CONTENT, type SimulatedClock } from '@icarus-sim/core';
import { NaiveInCacheLfu, NaivePerfectLfu } from './naive/frequency.js';
import type { NaiveCache } from './naive/naive-cache.js';
import { NaiveMin } from './naive/optimal.js';
import { NaiveNull, NaiveRand } from './naive/random.js';
import { NaiveClimb, NaiveFifo, NaiveLru, NaiveSlru } from './naive/recency.js';
import { NaiveArray, NaivePath, NaiveShards, NaiveTree } from './naive/systems.js';
import { NaiveInsertAfterKHits, NaiveRandInsert, NaiveTtl } from './naive/wrappers.js';
import { createCache } from './support/create-cache.js';
import {
  DIFFERENT_CONTENTS,
  expectConsistent,
  operations,
  perform,
  type Operation,
} from './support/operations.js';

const DRAW_SEED = 42;

/** What a naive model may use. */
interface Surroundings {
  readonly random: CongruentialStream;
  readonly clock: SimulatedClock;
  readonly future: readonly number[];
}

interface Case {
  readonly specification: { readonly name: string; readonly [parameter: string]: unknown };
  readonly capacity: number;
  model(surroundings: Surroundings): NaiveCache;
}

const lru = { name: 'LRU' };
const lfu = { name: 'IN_CACHE_LFU' };

const cases: readonly Case[] = [
  { specification: lru, capacity: 1, model: () => new NaiveLru(1) },
  { specification: lru, capacity: 6, model: () => new NaiveLru(6) },
  { specification: { name: 'FIFO' }, capacity: 5, model: () => new NaiveFifo(5) },
  { specification: { name: 'CLIMB' }, capacity: 1, model: () => new NaiveClimb(1) },
  { specification: { name: 'CLIMB' }, capacity: 5, model: () => new NaiveClimb(5) },
  { specification: { name: 'SLRU' }, capacity: 5, model: () => new NaiveSlru([3, 2]) },
  {
    specification: { name: 'SLRU', segments: 1 },
    capacity: 4,
    model: () => new NaiveSlru([4]),
  },
  {
    specification: { name: 'SLRU', segments: 3, alloc: [0.2, 0.3, 0.5] },
    capacity: 8,
    model: () => new NaiveSlru([2, 2, 4]),
  },
  { specification: lfu, capacity: 1, model: () => new NaiveInCacheLfu(1) },
  { specification: lfu, capacity: 6, model: () => new NaiveInCacheLfu(6) },
  { specification: { name: 'PERFECT_LFU' }, capacity: 1, model: () => new NaivePerfectLfu(1) },
  { specification: { name: 'PERFECT_LFU' }, capacity: 6, model: () => new NaivePerfectLfu(6) },
  { specification: { name: 'NULL' }, capacity: 3, model: () => new NaiveNull() },
  {
    specification: { name: 'RAND' },
    capacity: 5,
    model: ({ random }) => new NaiveRand(5, random),
  },
  {
    specification: { name: 'MIN' },
    capacity: 5,
    model: ({ future }) => new NaiveMin(5, future),
  },
  {
    specification: { name: 'INSERT_AFTER_K_HITS', policy: lru },
    capacity: 4,
    model: () => new NaiveInsertAfterKHits(new NaiveLru(4), 2, Infinity),
  },
  {
    specification: { name: 'INSERT_AFTER_K_HITS', k: 3, memory: 3, policy: lfu },
    capacity: 3,
    model: () => new NaiveInsertAfterKHits(new NaiveInCacheLfu(3), 3, 3),
  },
  {
    specification: { name: 'INSERT_AFTER_K_HITS', k: 1, memory: 1, policy: lru },
    capacity: 3,
    model: () => new NaiveLru(3),
  },
  {
    specification: { name: 'RAND_INSERT', p: 0.5, policy: { name: 'RAND' } },
    capacity: 4,
    model: ({ random }) => new NaiveRandInsert(new NaiveRand(4, random), 0.5, random),
  },
  {
    specification: { name: 'TTL', ttl: 3, policy: lru },
    capacity: 5,
    model: ({ clock }) => new NaiveTtl(new NaiveLru(5), 3, clock),
  },
  {
    specification: { name: 'TTL', ttl: 2, policy: lfu },
    capacity: 3,
    model: ({ clock }) => new NaiveTtl(new NaiveInCacheLfu(3), 2, clock),
  },
  {
    specification: { name: 'TTL', ttl: 4, policy: { name: 'TTL', ttl: 2, policy: lru } },
    capacity: 2,
    model: ({ clock }) => new NaiveTtl(new NaiveLru(2), 2, clock),
  },
  {
    specification: { name: 'PATH', nodes: 3, policy: lru },
    capacity: 7,
    model: () => new NaivePath([new NaiveLru(3), new NaiveLru(2), new NaiveLru(2)]),
  },
  {
    specification: { name: 'PATH', nodes: 2, policy: lfu },
    capacity: 4,
    model: () => new NaivePath([new NaiveInCacheLfu(2), new NaiveInCacheLfu(2)]),
  },
  {
    specification: { name: 'TREE', leaves: 2, policy: lru },
    capacity: 8,
    model: ({ random }) =>
      new NaiveTree([new NaiveLru(2), new NaiveLru(2), new NaiveLru(4)], random),
  },
  {
    specification: { name: 'ARRAY', nodes: 2, weights: [3, 1], policy: lru },
    capacity: 5,
    model: ({ random }) => new NaiveArray([new NaiveLru(3), new NaiveLru(2)], [3, 1], random),
  },
  {
    specification: { name: 'SHARD', nodes: 3, policy: lru },
    capacity: 7,
    model: () =>
      new NaiveShards([new NaiveLru(3), new NaiveLru(2), new NaiveLru(2)], (content) => content % 3),
  },
];

/** The requests a cache will see, were there no others. */
function requestsOf(all: readonly Operation[]): number[] {
  return all
    .filter(({ kind }) => kind === 'request' || kind === 'get')
    .map(({ content }) => content);
}

/** Catalogues that make contents be found by a direct map and by a table. */
const CATALOGUES = [DIFFERENT_CONTENTS, 1_000_000];

describe.each(CATALOGUES)('over a catalogue of %i contents', (nContents) => {
  it.each(cases)(
    '$specification of $capacity does what the obvious implementation does',
    ({ specification, capacity, model }) => {
      const property = fc.property(operations, (all) => {
        const clocks = { own: { now: 0 }, naive: { now: 0 } };
        const future = requestsOf(all);
        const cache = createCache(specification, capacity, {
          nContents,
          drawSeed: DRAW_SEED,
          clock: clocks.own,
          future: Int32Array.from(future),
        });
        const random = new CongruentialStream(DRAW_SEED);
        const naive = model({ random, clock: clocks.naive, future });
        for (const operation of all) {
          const outcome = perform(cache, operation, clocks.own);
          expect(outcome).toBe(perform(naive, operation, clocks.naive));
          expect(cache.dump()).toEqual(naive.dump());
          expectConsistent(cache, DIFFERENT_CONTENTS);
        }
      });
      fc.assert(property, { numRuns: 60 });
    },
  );

  it.each(cases.filter(({ model }) => model.length === 0))(
    '$specification of $capacity is as new after clear',
    ({ specification, capacity }) => {
      const property = fc.property(operations, operations, (before, after) => {
        const clock = { now: 0 };
        const used = createCache(specification, capacity, { nContents, clock });
        for (const operation of before) perform(used, operation, clock);
        used.clear();
        expect([used.size, ...used.dump()]).toEqual([0]);
        const fresh = createCache(specification, capacity, { nContents, clock });
        const outcomes = (cache: NaiveCache): unknown[] =>
          after.map((operation) => perform(cache, operation, { now: clock.now }));
        expect(outcomes(used)).toEqual(outcomes(fresh));
        expect(used.dump()).toEqual(fresh.dump());
      });
      fc.assert(property, { numRuns: 30 });
    },
  );

  it.each(cases)(
    '$specification of $capacity no longer holds what it says it evicted',
    ({ specification, capacity }) => {
      const property = fc.property(operations, (all) => {
        const clock = { now: 0 };
        const future = Int32Array.from(requestsOf(all));
        const cache = createCache(specification, capacity, { nContents, clock, future });
        for (const operation of all) {
          perform(cache, operation, clock);
          const evicted = cache.put(operation.content);
          expect(evicted === NO_CONTENT || !cache.has(evicted)).toBe(true);
        }
      });
      fc.assert(property, { numRuns: 30 });
    },
  );
});

describe('a content just inserted', () => {
  const admitting = ['LRU', 'FIFO', 'CLIMB', 'SLRU', 'RAND', 'PATH', 'TREE', 'ARRAY', 'SHARD'];

  it.each(admitting)('is held by %s', (name) => {
    const property = fc.property(operations, (all) => {
      const cache = createCache({ name }, 8);
      for (const operation of all) {
        perform(cache, operation, { now: 0 });
        cache.put(operation.content);
        expect(cache.has(operation.content)).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 30 });
  });
});
