import type { NetworkView } from '@icarus-sim/core';
import { shortestDistances } from '@icarus-sim/engine';
import { currentTopology } from '../current-topology.js';
import { PerNetworkState } from '../per-network-state.js';

/** Marks that no node within reach holds a content. */
export const NO_REPLICA = -1;

/** Copies of a content above which they are no longer counted. */
const MANY = 255;

/**
 * The nodes that may hold contents, sources and caches, by their distance from each receiver. It
 * keeps count of copies, so that caches need not be looked in for contents that none can hold.
 */
export class ReplicaLocations {
  private readonly locations: Int32Array;
  /** For each receiver's node index the locations it can reach, the nearest first. */
  private readonly byReceiver: PerNetworkState<(Int32Array | undefined)[]>;

  /** For each content at least as many as there are copies in caches. */
  private readonly copies: Uint8Array;

  constructor(private readonly view: NetworkView) {
    this.copies = new Uint8Array(view.contents.size);
    const holders = new Set([...view.topology.sources(), ...view.cacheNodes()]);
    this.locations = Int32Array.from(holders);
    this.byReceiver = new PerNetworkState(view, () => this.sortByDelay());
  }

  /** All nodes that may hold contents, those nearest a receiver by delay first, ties by index. */
  from(receiver: number): Int32Array {
    return this.byReceiver.get()[receiver]!;
  }

  /**
   * The first of some nodes that holds a content. O(locations).
   * @param locations - The nodes, the nearest first.
   * @returns `NO_REPLICA` where there is none.
   */
  nearest(locations: Int32Array, content: number): number {
    const { view } = this;
    const source = view.contentSource(content);
    const mayBeCached = this.copies[content]! > 0;
    for (let i = 0; i < locations.length; i++) {
      const node = locations[i]!;
      if (node === source || (mayBeCached && view.cacheLookup(node, content))) return node;
    }
    return NO_REPLICA;
  }

  /** Takes note that a cache without it was given a content. */
  added(content: number): void {
    if (this.copies[content]! < MANY) this.copies[content]! += 1;
  }

  /** Takes note that a cache evicted a content. */
  evicted(content: number): void {
    if (this.copies[content]! < MANY) this.copies[content]! -= 1;
  }

  private sortByDelay(): (Int32Array | undefined)[] {
    const delays = shortestDistances(currentTopology(this.view), 'delay');
    return delays.map((row, node) => {
      if (this.view.topology.stack(node) !== 'receiver') return undefined;
      const reachable = this.locations.filter((location) => row[location]! < Infinity);
      return reachable.sort((a, b) => row[a]! - row[b]! || a - b);
    });
  }
}
