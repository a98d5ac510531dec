import {
  choice,
  NO_CONTENT,
  Type,
  type NetworkController,
  type NetworkView,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { IdealDiscovery } from './ideal-discovery.js';
import { FloodedDiscovery } from './flooded-discovery.js';
import type { ReplicaDiscovery } from './replica-discovery.js';
import { ReplicaLocations } from './replica-locations.js';

const parameters = Type.Object({
  metacaching: choice(['LCE', 'LCD'], {
    description:
      'Who takes a copy on the way back: every cache without one, or only the first after the serving node',
    default: 'LCE',
  }),
  implementation: choice(['ideal', 'approx1', 'approx2'], {
    description:
      'How the nearest replica is found: it is known, requests are flooded, or meta-requests are flooded before the request is sent',
    default: 'ideal',
  }),
  radius: Type.Integer({
    description: 'How far requests are flooded; not used by the ideal implementation',
    default: 4,
    minimum: 1,
    unit: 'hops',
  }),
});

/**
 * A request goes to the nearest node by delay that holds the content, on the way to the source or
 * not; that needs to know, or to find out by flooding, where copies are.
 *
 * Sources: S. K. Fayazbakhsh et al., Less Pain, Most of the Gain: Incrementally Deployable ICN,
 * SIGCOMM 2013, https://doi.org/10.1145/2486001.2486023; G. Rossini, D. Rossi, Coupling Caching
 * and Forwarding: Benefits, Analysis, and Implementation, ICN 2014,
 * https://doi.org/10.1145/2660129.2660153.
 */
export const nearestReplicaRouting: StrategyFactory<typeof parameters> = {
  description:
    'Nearest replica routing: a request goes to the nearest node by delay that holds the content, known or found by flooding.',
  reference: {
    citation:
      'G. Rossini, D. Rossi, Coupling Caching and Forwarding: Benefits, Analysis, and Implementation, ICN 2014',
    url: 'https://doi.org/10.1145/2660129.2660153',
  },
  parameters,
  create(view, controller, { metacaching, implementation, radius }) {
    const replicas = new ReplicaLocations(view);
    const discovery =
      implementation === 'ideal'
        ? new IdealDiscovery(view, controller, replicas)
        : new FloodedDiscovery(view, controller, replicas, radius, implementation === 'approx1');
    return new NearestReplicaRouting(view, controller, replicas, discovery, metacaching === 'LCE');
  },
};

class NearestReplicaRouting implements Strategy {
  /** @param copiesEverywhere - False where only the first cache on the way back takes a copy. */
  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly replicas: ReplicaLocations,
    private readonly discovery: ReplicaDiscovery,
    private readonly copiesEverywhere: boolean,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const servingNode = this.discovery.request(receiver, content);
    const back = view.shortestPath(servingNode, receiver);
    controller.forwardContentPath(back);
    const { cacheNodes } = back;
    const first = firstCacheAfterServingNode(back);
    const end = this.copiesEverywhere ? cacheNodes.length : Math.min(first + 1, cacheNodes.length);
    for (let i = first; i < end; i++) this.insert(cacheNodes[i]!, content);
    controller.endSession();
  }

  private insert(node: number, content: number): void {
    const isThere = this.view.cacheLookup(node, content);
    if (isThere && this.copiesEverywhere) return;
    const evicted = this.controller.putContent(node);
    if (!isThere) this.replicas.added(content);
    if (evicted !== NO_CONTENT) this.replicas.evicted(evicted);
  }
}
