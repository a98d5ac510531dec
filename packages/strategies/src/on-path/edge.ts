import {
  NO_PARAMETERS,
  type NetworkController,
  type NetworkView,
  type Path,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { PerPathTable } from '../per-path-table.js';

/**
 * Only the first cache on the way to the source is asked and, after a miss, takes a copy; caches
 * deeper in the network are not used.
 *
 * Source: S. K. Fayazbakhsh et al., Less Pain, Most of the Gain: Incrementally Deployable ICN,
 * SIGCOMM 2013, https://doi.org/10.1145/2486001.2486023.
 */
export const edge: StrategyFactory<typeof NO_PARAMETERS> = {
  description:
    'Only the first cache on the way to the source is asked and, after a miss, takes a copy.',
  reference: {
    citation:
      'S. K. Fayazbakhsh, Y. Lin, A. Tootoonchian, A. Ghodsi, T. Koponen, B. Maggs, K. C. Ng, V. Sekar, S. Shenker, Less Pain, Most of the Gain: Incrementally Deployable ICN, SIGCOMM 2013',
    url: 'https://doi.org/10.1145/2486001.2486023',
  },
  parameters: NO_PARAMETERS,
  create(view, controller) {
    return new Edge(view, controller);
  },
};

const NO_POSITION = -1;

class Edge implements Strategy {
  private readonly edgePositions = new PerPathTable(firstCachePosition);

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller } = this;
    controller.startSession(time, receiver, content, log);
    const source = view.contentSource(content);
    const request = view.shortestPath(receiver, source);
    const position = this.edgePositions.get(request);
    if (position === NO_POSITION) {
      controller.forwardRequestPath(request);
      controller.getContent(source);
      controller.forwardContentPath(view.shortestPath(source, receiver));
    } else {
      const edgeCache = request.nodes[position]!;
      controller.forwardRequestPath(request, 0, position);
      if (controller.getContent(edgeCache)) {
        controller.forwardContentPath(view.shortestPath(edgeCache, receiver));
      } else {
        controller.forwardRequestPath(view.shortestPath(edgeCache, source));
        controller.getContent(source);
        controller.forwardContentPath(view.shortestPath(source, receiver));
        controller.putContent(edgeCache);
      }
    }
    controller.endSession();
  }
}

function firstCachePosition({ caches }: Path): number {
  for (let i = 0; i < caches.length; i++) if (caches[i]! > 0) return caches[i]!;
  return NO_POSITION;
}
