import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { nullCache } from './baseline/null-cache.js';
import { inCacheLeastFrequentlyUsed } from './frequency/in-cache-least-frequently-used.js';
import { perfectLeastFrequentlyUsed } from './frequency/perfect-least-frequently-used.js';
import { KeyValueCache, type KeyValue } from './key-value/key-value-cache.js';
import { beladyMinimum } from './optimal/belady-minimum.js';
import { randomReplacement } from './random/random-replacement.js';
import { climb } from './recency/climb.js';
import { firstInFirstOut } from './recency/first-in-first-out.js';
import { leastRecentlyUsed } from './recency/least-recently-used.js';
import { segmentedLeastRecentlyUsed } from './recency/segmented-least-recently-used.js';
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
  beladyMinimum,
  cacheArray,
  cachePath,
  cacheTree,
  climb,
  firstInFirstOut,
  inCacheLeastFrequentlyUsed,
  insertionAfterHits,
  KeyValueCache,
  leastRecentlyUsed,
  nullCache,
  perfectLeastFrequentlyUsed,
  randomInsertion,
  randomReplacement,
  segmentedLeastRecentlyUsed,
  shardedCache,
  timeToLive,
  type KeyValue,
};
