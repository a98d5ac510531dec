import {
  InputError,
  NO_PARAMETERS,
  quote,
  type NetworkController,
  type NetworkView,
  type Strategy,
  type StrategyFactory,
  type Topology,
} from '@icarus-sim/core';

/**
 * Each receiver is served by one cache: its requests go there and, after a miss, on to the source,
 * and contents come back the same way. The topology says which cache (`cacheAssignment`).
 *
 * Source: L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric
 * Networking (ICN), SIMUTOOLS 2014, https://doi.org/10.4108/icst.simutools.2014.254630.
 */
export const partition: StrategyFactory<typeof NO_PARAMETERS> = {
  description:
    'Each receiver is served by the one cache that the topology assigns to it, on the way to the source and back.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new Partition(view, controller);
  },
};

class Partition implements Strategy {
  /** For each receiver's node index the node whose cache serves it. */
  private readonly assignedCaches: Int32Array;

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
  ) {
    this.assignedCaches = readAssignment(view.topology);
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const cache = this.assignedCaches[receiver]!;
    controller.forwardRequestPath(view.shortestPath(receiver, cache));
    if (!controller.getContent(cache)) {
      const source = view.contentSource(content);
      controller.forwardRequestPath(view.shortestPath(cache, source));
      controller.getContent(source);
      controller.forwardContentPath(view.shortestPath(source, cache));
      controller.putContent(cache);
    }
    controller.forwardContentPath(view.shortestPath(cache, receiver));
    controller.endSession();
  }
}

function readAssignment(topology: Topology): Int32Array {
  const assignment = topology.cacheAssignment();
  if (!assignment) {
    throw new InputError({
      place: '',
      found: 'a topology without cacheAssignment',
      allowed: 'one that assigns a cache to each receiver, as cachePlacement OPTIMAL_MEDIAN does',
    });
  }
  const assignedCaches = new Int32Array(topology.nodeCount).fill(-1);
  for (const receiver of topology.receivers()) {
    const cache = assignment.get(receiver) ?? -1;
    if (cache < 0 || topology.cacheSize(cache) === undefined) {
      throw new InputError({
        place: `cacheAssignment of receiver ${quote(topology.nodeName(receiver))}`,
        found: cache < 0 ? 'no node of the topology' : `${quote(topology.nodeName(cache))}`,
        allowed: 'a node with a cache',
      });
    }
    assignedCaches[receiver] = cache;
  }
  return assignedCaches;
}
