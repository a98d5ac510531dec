import { choice, Type, type CachePolicy, type CachePolicyFactory } from '@icarus-sim/core';
import { POLICY } from '../wrappers/wrapped-policy.js';
import { CacheSystem } from './cache-system.js';
import { divideCapacity } from './divide-capacity.js';

const parameters = Type.Object({
  nodes: Type.Integer({ default: 4, minimum: 1, description: 'Number of shards' }),
  map: choice(['modulo', 'range'], {
    default: 'modulo',
    description:
      'Which shard a content belongs to: its number modulo the shards, or equal ranges of numbers',
  }),
  policy: POLICY,
});

/**
 * Every content belongs to one of several caches, so that none is held twice and a request asks one
 * cache only.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Understanding Sharded Caching Systems, INFOCOM 2016,
 * https://doi.org/10.1109/INFOCOM.2016.7524442.
 */
export const shardedCache: CachePolicyFactory<typeof parameters> = {
  description: 'Caches among which contents are divided; a request asks the one of its content.',
  reference: {
    citation: 'L. Saino, I. Psaras, G. Pavlou, Understanding Sharded Caching Systems, INFOCOM 2016',
    url: 'https://doi.org/10.1109/INFOCOM.2016.7524442',
  },
  parameters,
  create(capacity, { nodes, map, policy }, context) {
    const division = { parts: nodes, partsPlace: 'nodes' };
    const caches = divideCapacity(capacity, division, policy, context);
    const { nContents } = context;
    const shardOf = (content: number): number =>
      map === 'modulo' ? content % nodes : Math.floor((content * nodes) / nContents);
    return new ShardedCache(caches, shardOf);
  },
};

/** See {@link shardedCache}; O(1) beside the policy of the shard. */
export class ShardedCache extends CacheSystem {
  private readonly shardOf: (content: number) => number;

  /** @param shardOf - Position among the caches of the one that a content belongs to. */
  constructor(caches: readonly CachePolicy[], shardOf: (content: number) => number) {
    super(caches);
    this.shardOf = shardOf;
  }

  /** O(caches). */
  override get size(): number {
    return this.caches.reduce((sum, cache) => sum + cache.size, 0);
  }

  override has(content: number): boolean {
    return this.cacheFor(content).has(content);
  }

  override remove(content: number): boolean {
    return this.cacheFor(content).remove(content);
  }

  get(content: number): boolean {
    return this.cacheFor(content).get(content);
  }

  put(content: number): number {
    return this.cacheFor(content).put(content);
  }

  private cacheFor(content: number): CachePolicy {
    return this.caches[this.shardOf(content)]!;
  }
}
