import type { ComponentSpecification, RandomStream, SimulatedClock } from '@icarus-sim/core';
import { NaiveInCacheLfu, NaivePerfectLfu } from './frequency.js';
import type { NaiveCache } from './naive-cache.js';
import { NaiveMin } from './optimal.js';
import { NaiveNull, NaiveRand } from './random.js';
import { NaiveClimb, NaiveFifo, NaiveLru, NaiveSlru } from './recency.js';
import { NaiveArray, NaivePath, NaiveShards, NaiveTree } from './systems.js';
import { NaiveInsertAfterKHits, NaiveRandInsert, NaiveTtl } from './wrappers.js';

/** What a naive model may use. */
export interface NaiveSurroundings {
  readonly random: RandomStream;
  readonly clock: SimulatedClock;
  readonly future: readonly number[];
}

/** A policy with parameters and capacity, and its obvious implementation. */
export interface NaiveCase {
  readonly specification: ComponentSpecification;
  readonly capacity: number;
  model(surroundings: NaiveSurroundings): NaiveCache;
}

const lru = { name: 'LRU' };
const lfu = { name: 'IN_CACHE_LFU' };

/** Every policy, wrapper and system, in more than one way where ways differ. */
export const naiveCases: readonly NaiveCase[] = [
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
      new NaiveShards(
        [new NaiveLru(3), new NaiveLru(2), new NaiveLru(2)],
        (content) => content % 3,
      ),
  },
];
