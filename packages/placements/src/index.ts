import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { betweennessCentralityCachePlacement } from './cache-placements/betweenness-centrality.js';
import { clusteredHashroutingCachePlacement } from './cache-placements/clustered-hashrouting.js';
import { consolidatedCachePlacement } from './cache-placements/consolidated.js';
import { degreeCachePlacement } from './cache-placements/degree.js';
import { explicitCachePlacement } from './cache-placements/explicit.js';
import { optimalHashroutingCachePlacement } from './cache-placements/optimal-hashrouting.js';
import { optimalMedianCachePlacement } from './cache-placements/optimal-median.js';
import { randomCachePlacement } from './cache-placements/random.js';
import { uniformCachePlacement } from './cache-placements/uniform.js';
import { fileContentPlacement } from './content-placements/file.js';
import { uniformContentPlacement } from './content-placements/uniform.js';
import { weightedContentPlacement } from './content-placements/weighted.js';

const { registerCachePlacement, registerContentPlacement } = registrarFor({ name, version });

registerCachePlacement('UNIFORM', uniformCachePlacement);
registerCachePlacement('DEGREE', degreeCachePlacement);
registerCachePlacement('BETWEENNESS_CENTRALITY', betweennessCentralityCachePlacement);
registerCachePlacement('CONSOLIDATED', consolidatedCachePlacement);
registerCachePlacement('RANDOM', randomCachePlacement);
registerCachePlacement('OPTIMAL_MEDIAN', optimalMedianCachePlacement);
registerCachePlacement('OPTIMAL_HASHROUTING', optimalHashroutingCachePlacement);
registerCachePlacement('CLUSTERED_HASHROUTING', clusteredHashroutingCachePlacement);
registerCachePlacement('EXPLICIT', explicitCachePlacement);

registerContentPlacement('UNIFORM', uniformContentPlacement);
registerContentPlacement('WEIGHTED', weightedContentPlacement);
registerContentPlacement('FILE', fileContentPlacement);

export {
  betweennessCentralityCachePlacement,
  clusteredHashroutingCachePlacement,
  consolidatedCachePlacement,
  degreeCachePlacement,
  explicitCachePlacement,
  fileContentPlacement,
  optimalHashroutingCachePlacement,
  optimalMedianCachePlacement,
  randomCachePlacement,
  uniformCachePlacement,
  uniformContentPlacement,
  weightedContentPlacement,
};
export * from './location/cluster-level-topology.js';
export * from './location/deploy-clusters.js';
export * from './location/greedy-medians.js';
export * from './location/k-medoids.js';
export type { MedianSolution } from './location/median-set.js';
export * from './location/p-median.js';
