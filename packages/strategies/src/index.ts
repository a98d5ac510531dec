import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { hashRoutingAsymmetric } from './hash-routing/asymmetric.js';
import { hashRoutingCluster } from './hash-routing/cluster.js';
import { hashRoutingEdgeCache } from './hash-routing/edge-cache.js';
import { hashRouting } from './hash-routing/hash-routing.js';
import { hashRoutingHybridAsymmetricMulticast } from './hash-routing/hybrid-asymmetric-multicast.js';
import { hashRoutingHybridSymmetricMulticast } from './hash-routing/hybrid-symmetric-multicast.js';
import { hashRoutingMulticast } from './hash-routing/multicast.js';
import { hashRoutingOnPath } from './hash-routing/on-path.js';
import { hashRoutingSymmetric } from './hash-routing/symmetric.js';
import { nearestReplicaRouting } from './off-path/nearest-replica-routing.js';
import { cacheLessForMore } from './on-path/cache-less-for-more.js';
import { costAware } from './on-path/cost-aware.js';
import { edge } from './on-path/edge.js';
import { leaveCopyDown } from './on-path/leave-copy-down.js';
import { leaveCopyEverywhere } from './on-path/leave-copy-everywhere.js';
import { mostPopularCaching } from './on-path/most-popular-caching.js';
import { noCache } from './on-path/no-cache.js';
import { partition } from './on-path/partition.js';
import { probCache } from './on-path/prob-cache.js';
import { randomBernoulli } from './on-path/random-bernoulli.js';
import { randomChoice } from './on-path/random-choice.js';
import { twoLru } from './on-path/two-lru.js';
import { wave } from './on-path/wave.js';

const { registerStrategy } = registrarFor({ name, version });

registerStrategy('NO_CACHE', noCache);
registerStrategy('LCE', leaveCopyEverywhere);
registerStrategy('LCD', leaveCopyDown);
registerStrategy('PROB_CACHE', probCache);
registerStrategy('EDGE', edge);
registerStrategy('PARTITION', partition);
registerStrategy('CL4M', cacheLessForMore);
registerStrategy('RAND_BERNOULLI', randomBernoulli);
registerStrategy('RAND_CHOICE', randomChoice);
registerStrategy('WAVE', wave);
registerStrategy('MPC', mostPopularCaching);
registerStrategy('TWO_LRU', twoLru);
registerStrategy('COST_AWARE', costAware);

registerStrategy('NRR', nearestReplicaRouting);

registerStrategy('HASHROUTING', hashRouting);
registerStrategy('HR_SYMM', hashRoutingSymmetric);
registerStrategy('HR_ASYMM', hashRoutingAsymmetric);
registerStrategy('HR_MULTICAST', hashRoutingMulticast);
registerStrategy('HR_HYBRID_AM', hashRoutingHybridAsymmetricMulticast);
registerStrategy('HR_HYBRID_SM', hashRoutingHybridSymmetricMulticast);
registerStrategy('HR_EDGE_CACHE', hashRoutingEdgeCache);
registerStrategy('HR_ON_PATH', hashRoutingOnPath);
registerStrategy('HR_CLUSTER', hashRoutingCluster);

export {
  cacheLessForMore,
  costAware,
  edge,
  hashRouting,
  hashRoutingAsymmetric,
  hashRoutingCluster,
  hashRoutingEdgeCache,
  hashRoutingHybridAsymmetricMulticast,
  hashRoutingHybridSymmetricMulticast,
  hashRoutingMulticast,
  hashRoutingOnPath,
  hashRoutingSymmetric,
  leaveCopyDown,
  leaveCopyEverywhere,
  mostPopularCaching,
  nearestReplicaRouting,
  noCache,
  partition,
  probCache,
  randomBernoulli,
  randomChoice,
  twoLru,
  wave,
};
