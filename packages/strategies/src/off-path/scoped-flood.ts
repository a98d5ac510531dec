import type { NetworkController, NetworkView, Path } from '@icarus-sim/core';
import { buildAdjacency, type Adjacency } from '@icarus-sim/engine';
import { currentTopology } from '../current-topology.js';
import { PerNetworkState } from '../per-network-state.js';

/** What a flood from a receiver looks like in the network as it is now. */
interface Flood {
  /** The messages, each over the link from a sender to the target at the same position. */
  readonly senders: Int32Array;
  readonly targets: Int32Array;
  /** The nodes reached that may hold contents, in the order given. */
  readonly locations: Int32Array;
}

/**
 * Floods of requests from receivers: every router passes a request on to all its neighbours but
 * the one that it first came from, up to a number of hops.
 */
export class ScopedFloods {
  private readonly adjacency: PerNetworkState<Adjacency>;
  /** The floods of receivers that have sent one, by node index. */
  private readonly floods: PerNetworkState<(Flood | undefined)[]>;
  /** For each node of the path left out by `send` the node after it, else -1. */
  private readonly nextOnPath: Int32Array;

  /**
   * @param radius - How many hops the messages go.
   * @param locationsFrom - Gives the nodes that may hold contents, the nearest to a node first.
   */
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly radius: number,
    private readonly locationsFrom: (receiver: number) => Int32Array,
  ) {
    const { nodeCount } = view.topology;
    this.adjacency = new PerNetworkState(view, () => buildAdjacency(currentTopology(view)));
    this.floods = new PerNetworkState(view, () =>
      Array.from({ length: nodeCount }, () => undefined),
    );
    this.nextOnPath = new Int32Array(nodeCount).fill(-1);
  }

  /** The nodes within reach of a receiver that may hold contents, the nearest first. */
  locations(receiver: number): Int32Array {
    return this.floodFrom(receiver).locations;
  }

  /**
   * Sends the messages of a flood, all off the main path.
   * @param except - Path that the request takes anyway: no message is sent over its links.
   */
  send(receiver: number, except?: Path): void {
    const { nextOnPath } = this;
    const { senders, targets } = this.floodFrom(receiver);
    if (except) markPath(nextOnPath, except, true);
    for (let i = 0; i < senders.length; i++) {
      if (nextOnPath[senders[i]!] !== targets[i]) {
        this.controller.forwardRequestHop(senders[i]!, targets[i]!, false);
      }
    }
    if (except) markPath(nextOnPath, except, false);
  }

  private floodFrom(receiver: number): Flood {
    const floods = this.floods.get();
    return (floods[receiver] ??= this.computeFlood(receiver));
  }

  private computeFlood(receiver: number): Flood {
    const { topology } = this.view;
    const { offsets, targets: neighbours } = this.adjacency.get();
    const senders: number[] = [];
    const targets: number[] = [];
    const cameFrom = new Map([[receiver, -1]]);
    let ring = [receiver];
    for (let hops = 0; hops < this.radius && ring.length > 0; hops++) {
      const reached: number[] = [];
      for (const sender of ring) {
        if (sender !== receiver && topology.stack(sender) !== 'router') continue;
        for (const target of neighbours.subarray(offsets[sender], offsets[sender + 1])) {
          if (target === cameFrom.get(sender)) continue;
          senders.push(sender);
          targets.push(target);
          if (cameFrom.has(target)) continue;
          cameFrom.set(target, sender);
          reached.push(target);
        }
      }
      ring = reached;
    }
    return {
      senders: Int32Array.from(senders),
      targets: Int32Array.from(targets),
      locations: this.locationsFrom(receiver).filter((node) => cameFrom.has(node)),
    };
  }
}

function markPath(nextOnPath: Int32Array, { hops, nodes }: Path, marked: boolean): void {
  for (let i = 0; i < hops; i++) nextOnPath[nodes[i]!] = marked ? nodes[i + 1]! : -1;
}
