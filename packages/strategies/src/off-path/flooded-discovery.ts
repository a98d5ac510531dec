import type { NetworkController, NetworkView } from '@icarus-sim/core';
import type { ReplicaDiscovery } from './replica-discovery.js';
import { NO_REPLICA, type ReplicaLocations } from './replica-locations.js';
import { ScopedFloods } from './scoped-flood.js';

/**
 * Receivers find copies by flooding messages through their surroundings: the request itself, or
 * meta-requests that only ask where the content is and are followed by the request. Only the
 * nearest copy reached answers. Where the flood finds none, the request goes towards the source
 * and is answered by the first cache on the way that can.
 */
export class FloodedDiscovery implements ReplicaDiscovery {
  private readonly floods: ScopedFloods;

  /**
   * @param radius - How many hops the messages go.
   * @param floodsRequests - True where requests are flooded: the one that reaches the nearest copy
   * is the request, and counts on the main path only.
   */
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly replicas: ReplicaLocations,
    radius: number,
    private readonly floodsRequests: boolean,
  ) {
    this.floods = new ScopedFloods(view, controller, radius, (node) => replicas.from(node));
  }

  request(receiver: number, content: number): number {
    const { view, controller, floods } = this;
    const nearest = this.replicas.nearest(floods.locations(receiver), content);
    if (nearest === NO_REPLICA) {
      floods.send(receiver);
      const toSource = view.shortestPath(receiver, view.contentSource(content));
      return toSource.nodes[controller.forwardRequestUntilHit(toSource)]!;
    }
    const request = view.shortestPath(receiver, nearest);
    if (this.floodsRequests) floods.send(receiver, request);
    else floods.send(receiver);
    controller.forwardRequestPath(request);
    controller.getContent(nearest);
    return nearest;
  }
}
