import type { NetworkController, NetworkView } from '@icarus-sim/core';
import type { ReplicaDiscovery } from './replica-discovery.js';
import { NO_REPLICA, type ReplicaLocations } from './replica-locations.js';

/** Every receiver knows at any time where all copies are, without any messages. */
export class IdealDiscovery implements ReplicaDiscovery {
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly replicas: ReplicaLocations,
  ) {}

  request(receiver: number, content: number): number {
    const { view, controller, replicas } = this;
    const nearest = replicas.nearest(replicas.from(receiver), content);
    const servingNode = nearest === NO_REPLICA ? view.contentSource(content) : nearest;
    controller.forwardRequestPath(view.shortestPath(receiver, servingNode));
    controller.getContent(servingNode);
    return servingNode;
  }
}
