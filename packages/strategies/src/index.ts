import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { hashRoutingAsymmetric } from './hash-routing/asymmetric.js';
import { hashRoutingEdgeCache } from './hash-routing/edge-cache.js';
import { hashRouting } from './hash-routing/hash-routing.js';
import { hashRoutingHybridAsymmetricMulticast } from './hash-routing/hybrid-asymmetric-multicast.js';
import { hashRoutingHybridSymmetricMulticast } from './hash-routing/hybrid-symmetric-multicast.js';
import { hashRoutingMulticast } from './hash-routing/multicast.js';
import { hashRoutingOnPath } from './hash-routing/on-path.js';
import { hashRoutingSymmetric } from './hash-routing/symmetric.js';
import { cacheLessForMore } from './on-path/cache-less-for-more.js';
import { edge } from './on-path/edge.js';
import { leaveCopyDown } from './on-path/leave-copy-down.js';
import { leaveCopyEverywhere } from './on-path/leave-copy-everywhere.js';
import { noCache } from './on-path/no-cache.js';
import { partition } from './on-path/partition.js';
import { probCache } from './on-path/prob-cache.js';
import { randomBernoulli } from './on-path/random-bernoulli.js';
import { randomChoice } from './on-path/random-choice.js';

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

registerStrategy('HASHROUTING', hashRouting);
registerStrategy('HR_SYMM', hashRoutingSymmetric);
registerStrategy('HR_ASYMM', hashRoutingAsymmetric);
registerStrategy('HR_MULTICAST', hashRoutingMulticast);
registerStrategy('HR_HYBRID_AM', hashRoutingHybridAsymmetricMulticast);
registerStrategy('HR_HYBRID_SM', hashRoutingHybridSymmetricMulticast);
registerStrategy('HR_EDGE_CACHE', hashRoutingEdgeCache);
registerStrategy('HR_ON_PATH', hashRoutingOnPath);

export {
  cacheLessForMore,
  edge,
  hashRouting,
  hashRoutingAsymmetric,
  hashRoutingEdgeCache,
  hashRoutingHybridAsymmetricMulticast,
  hashRoutingHybridSymmetricMulticast,
  hashRoutingMulticast,
  hashRoutingOnPath,
  hashRoutingSymmetric,
  leaveCopyDown,
  leaveCopyEverywhere,
  noCache,
  partition,
  probCache,
  randomBernoulli,
  randomChoice,
};
