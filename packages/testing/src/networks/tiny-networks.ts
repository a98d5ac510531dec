import type { Topology } from '@icarus-sim/core';
import { smallNetwork } from './small-network.js';

/** A network known by hand, built anew by each call. */
export type TinyNetwork = () => Topology;

/**
 * Networks small enough to know what must happen in them. Upper-case nodes are caches of two
 * contents, receivers begin with `r`, sources with `s`; each receiver has a cache assigned and
 * each node a cluster, so that every strategy can run.
 */
export const TINY_NETWORKS = {
  /** `r – A – B – C – s`, each link 1 ms. */
  line: () =>
    smallNetwork(['r-A-B-C-s'], {
      clusters: [['r', 'A', 'B', 'C', 's']],
      cacheAssignment: { r: 'A' },
    }),
  /** `r – A`, from where B leads to source s1 and C, further away, to source s2. */
  fork: () =>
    smallNetwork(['r-A-2-B-10-s1', 'A-4-C-20-s2'], {
      clusters: [
        ['r', 'A'],
        ['B', 'C', 's1', 's2'],
      ],
      cacheAssignment: { r: 'A' },
    }),
  /** Four receivers below A and B, both below the root C, which leads to the source. */
  tree: () =>
    smallNetwork(['r1-A-2-C-10-s', 'r2-A', 'r3-B-2-C', 'r4-B'], {
      clusters: [
        ['r1', 'r2', 'A', 'C', 's'],
        ['r3', 'r4', 'B'],
      ],
      cacheAssignment: { r1: 'A', r2: 'A', r3: 'B', r4: 'B' },
    }),
  /** A ring of five caches, so that no two ways are equally long; c has no cache. */
  ring: () =>
    smallNetwork(['r1-A-B-D-E-F-A', 'r2-D', 'c-E', 's-c'], {
      clusters: [
        ['r1', 'r2', 'A', 'B', 'D'],
        ['E', 'F', 'c', 's'],
      ],
      cacheAssignment: { r1: 'A', r2: 'D' },
    }),
} as const satisfies Readonly<Record<string, TinyNetwork>>;
