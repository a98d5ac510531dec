import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { nullCache } from './baseline/null-cache.js';
import {
  InCacheLeastFrequentlyUsed,
  inCacheLeastFrequentlyUsed,
} from './frequency/in-cache-least-frequently-used.js';
import {
  PerfectLeastFrequentlyUsed,
  perfectLeastFrequentlyUsed,
} from './frequency/perfect-least-frequently-used.js';
import { KeyValueCache, type KeyValue } from './key-value/key-value-cache.js';
import { BeladyMinimum, beladyMinimum } from './optimal/belady-minimum.js';
import { RandomReplacement, randomReplacement } from './random/random-replacement.js';
import { Climb, climb } from './recency/climb.js';
import { FirstInFirstOut, firstInFirstOut } from './recency/first-in-first-out.js';
import { LeastRecentlyUsed, leastRecentlyUsed } from './recency/least-recently-used.js';
import {
  SegmentedLeastRecentlyUsed,
  segmentedLeastRecentlyUsed,
} from './recency/segmented-least-recently-used.js';
import { cacheArray } from './systems/cache-array.js';
import { cachePath } from './systems/cache-path.js';
import { cacheTree } from './systems/cache-tree.js';
import { shardedCache } from './systems/sharded-cache.js';
import { insertionAfterHits } from './wrappers/insertion-after-hits.js';
import { randomInsertion } from './wrappers/random-insertion.js';
import { timeToLive } from './wrappers/time-to-live.js';

const { registerCachePolicy } = registrarFor({ name, version });

registerCachePolicy('ARRAY', cacheArray);
registerCachePolicy('CLIMB', climb);
registerCachePolicy('FIFO', firstInFirstOut);
registerCachePolicy('IN_CACHE_LFU', inCacheLeastFrequentlyUsed);
registerCachePolicy('INSERT_AFTER_K_HITS', insertionAfterHits);
registerCachePolicy('LRU', leastRecentlyUsed);
registerCachePolicy('MIN', beladyMinimum);
registerCachePolicy('NULL', nullCache);
registerCachePolicy('PATH', cachePath);
registerCachePolicy('PERFECT_LFU', perfectLeastFrequentlyUsed);
registerCachePolicy('RAND', randomReplacement);
registerCachePolicy('RAND_INSERT', randomInsertion);
registerCachePolicy('SHARD', shardedCache);
registerCachePolicy('SLRU', segmentedLeastRecentlyUsed);
registerCachePolicy('TREE', cacheTree);
registerCachePolicy('TTL', timeToLive);

export {
  BeladyMinimum,
  beladyMinimum,
  cacheArray,
  cachePath,
  cacheTree,
  Climb,
  climb,
  FirstInFirstOut,
  firstInFirstOut,
  InCacheLeastFrequentlyUsed,
  inCacheLeastFrequentlyUsed,
  insertionAfterHits,
  KeyValueCache,
  LeastRecentlyUsed,
  leastRecentlyUsed,
  nullCache,
  PerfectLeastFrequentlyUsed,
  perfectLeastFrequentlyUsed,
  randomInsertion,
  RandomReplacement,
  randomReplacement,
  SegmentedLeastRecentlyUsed,
  segmentedLeastRecentlyUsed,
  shardedCache,
  timeToLive,
  type KeyValue,
};
