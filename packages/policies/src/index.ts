import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { nullCache } from './baseline/null-cache.js';
import { climb } from './recency/climb.js';
import { firstInFirstOut } from './recency/first-in-first-out.js';
import { leastRecentlyUsed } from './recency/least-recently-used.js';

const { registerCachePolicy } = registrarFor({ name, version });

registerCachePolicy('CLIMB', climb);
registerCachePolicy('FIFO', firstInFirstOut);
registerCachePolicy('LRU', leastRecentlyUsed);
registerCachePolicy('NULL', nullCache);

export { climb, firstInFirstOut, leastRecentlyUsed, nullCache };
