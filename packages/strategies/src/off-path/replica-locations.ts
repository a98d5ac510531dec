import type { NetworkView } from '@icarus-sim/core';
import { shortestDistances } from '@icarus-sim/engine';
import { currentTopology } from '../current-topology.js';
import { PerNetworkState } from '../per-network-state.js';

/** Marks that no node within reach holds a content. */
export const NO_REPLICA = -1;

/** The nodes that may hold contents, sources and caches, by their distance from each receiver. */
export class ReplicaLocations {
  private readonly locations: Int32Array;
  /** For each receiver's node index the locations it can reach, the nearest first. */
  private readonly byReceiver: PerNetworkState<(Int32Array | undefined)[]>;

  constructor(private readonly view: NetworkView) {
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
    for (let i = 0; i < locations.length; i++) {
      const node = locations[i]!;
      if (node === source || view.cacheLookup(node, content)) return node;
    }
    return NO_REPLICA;
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
