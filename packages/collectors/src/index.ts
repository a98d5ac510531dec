import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { cacheHitRatio } from './cache-hit-ratio.js';
import { cacheOccupancy } from './cache-occupancy.js';
import { evictions } from './evictions.js';
import { hitRatioOverTime } from './hit-ratio-over-time.js';
import { latency } from './latency.js';
import { linkLoad } from './link-load.js';
import { pathStretch } from './path-stretch.js';
import { serverLoad } from './server-load.js';
import { sessionRecorder } from './session-recorder.js';

const { registerDataCollector } = registrarFor({ name, version });

registerDataCollector('CACHE_HIT_RATIO', cacheHitRatio);
registerDataCollector('LATENCY', latency);
registerDataCollector('LINK_LOAD', linkLoad);
registerDataCollector('PATH_STRETCH', pathStretch);
registerDataCollector('TEST', sessionRecorder);
registerDataCollector('EVICTIONS', evictions);
registerDataCollector('CACHE_OCCUPANCY', cacheOccupancy);
registerDataCollector('HIT_RATIO_OVER_TIME', hitRatioOverTime);
registerDataCollector('SERVER_LOAD', serverLoad);

export {
  cacheHitRatio,
  cacheOccupancy,
  evictions,
  hitRatioOverTime,
  latency,
  linkLoad,
  pathStretch,
  serverLoad,
  sessionRecorder,
};
