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
    const caches = this.caches;
    let level = 0;
    while (level < caches.length && !caches[level]!.get(content)) level++;
    if (level === caches.length) return false;
    for (let before = 0; before < level; before++) caches[before]!.put(content);
    return true;
  }

  /**
   * Several contents may leave the system at once, one a cache.
   * @returns The last of them.
   */
  put(content: number): number {
    let gone = NO_CONTENT;
    for (const cache of this.caches) gone = this.insertInto(cache, content, gone);
    return this.evictedAfterAll(gone);
  }
}
