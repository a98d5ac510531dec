import {
  NO_CONTENT,
  Type,
  type CachePolicy,
  type CachePolicyFactory,
  type RandomStream,
} from '@icarus-sim/core';
import { POLICY } from '../wrappers/wrapped-policy.js';
import { CacheSystem } from './cache-system.js';
import { divideCapacity } from './divide-capacity.js';

const parameters = Type.Object({
  leaves: Type.Integer({ default: 2, minimum: 1, description: 'Number of caches below the root' }),
  rootShare: Type.Number({
    default: 0.5,
    exclusiveMinimum: 0,
    exclusiveMaximum: 1,
    description: 'Share of the capacity that the root has; the leaves share the rest equally',
  }),
  policy: POLICY,
});

/**
 * Leaf caches below a root: each request goes to a leaf taken at random and, where that misses, to
 * the root. What the root has, or what is new, is inserted in the leaf that was asked.
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric
 * Networking (ICN), SIMUTOOLS 2014, https://doi.org/10.4108/icst.simutools.2014.254630.
 */
export const cacheTree: CachePolicyFactory<typeof parameters> = {
  description: 'Leaf caches below a root; each request goes to a random leaf, then to the root.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  create(capacity, { leaves, rootShare, policy }, context) {
    const leafShares = Array.from({ length: leaves }, () => (1 - rootShare) / leaves);
    const alloc = [...leafShares, rootShare];
    const division = { parts: leaves + 1, partsPlace: 'leaves', alloc };
    const caches = divideCapacity(capacity, division, policy, context);
    return new CacheTree(caches, context.random.stream('leaves'));
  },
};

/** See {@link cacheTree}; O(1) beside the policies of leaf and root. */
export class CacheTree extends CacheSystem {
  private readonly random: RandomStream;
  private leaf: CachePolicy | undefined;

  /**
   * @param caches - The leaves, then the root.
   * @param random - One draw is taken for each request.
   */
  constructor(caches: readonly CachePolicy[], random: RandomStream) {
    super(caches);
    this.random = random;
  }

  get(content: number): boolean {
    const leaf = this.takeLeaf();
    if (leaf.get(content)) return true;
    if (!this.root.get(content)) return false;
    leaf.put(content);
    return true;
  }

  /**
   * Inserts in the leaf last asked, or a random one where none was, and in the root. Two contents
   * may leave the system at once.
   * @returns The last of them.
   */
  put(content: number): number {
    const leaf = this.leaf ?? this.takeLeaf();
    const gone = this.insertInto(leaf, content, NO_CONTENT);
    return this.evictedAfterAll(this.insertInto(this.root, content, gone));
  }

  override clear(): void {
    super.clear();
    this.leaf = undefined;
  }

  private get root(): CachePolicy {
    return this.caches[this.caches.length - 1]!;
  }

  private takeLeaf(): CachePolicy {
    this.leaf = this.caches[this.random.nextInteger(this.caches.length - 1)]!;
    return this.leaf;
  }
}
