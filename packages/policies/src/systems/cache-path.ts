import { NO_CONTENT, Type, type CachePolicyFactory } from '@icarus-sim/core';
import { POLICY } from '../wrappers/wrapped-policy.js';
import { CacheSystem } from './cache-system.js';
import { divideCapacity } from './divide-capacity.js';

const parameters = Type.Object({
  nodes: Type.Integer({ default: 2, minimum: 2, description: 'Number of caches on the path' }),
  policy: POLICY,
});

/**
 * A path of caches: a request goes from one to the next until one has the content, which is then
 * inserted in all caches before it. A new content is inserted in all.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric
 * Networking (ICN), SIMUTOOLS 2014, https://doi.org/10.4108/icst.simutools.2014.254630.
 */
export const cachePath: CachePolicyFactory<typeof parameters> = {
  description:
    'A path of equal caches, asked one after the other; what one has is inserted in those before it.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  create(capacity, { nodes, policy }, context) {
    const division = { parts: nodes, partsPlace: 'nodes' };
    return new CachePath(divideCapacity(capacity, division, policy, context));
  },
};

/** See {@link cachePath}; O(caches) beside their policies. */
export class CachePath extends CacheSystem {
  get(content: number): boolean {
    const level = this.caches.findIndex((cache) => cache.get(content));
    for (let i = 0; i < level; i++) this.caches[i]!.put(content);
    return level >= 0;
  }

  /** Returns the content that the last cache evicted, where no other holds it. */
  put(content: number): number {
    let evicted = NO_CONTENT;
    for (const cache of this.caches) evicted = cache.put(content);
    return evicted >= 0 && this.has(evicted) ? NO_CONTENT : evicted;
  }
}
