import {
  choice,
  InputError,
  Type,
  type NetworkController,
  type NetworkView,
  type Path,
  type Static,
  type Strategy,
  type StrategyFactory,
  type Topology,
} from '@icarus-sim/core';
import {
  betweennessCentrality,
  degrees,
  egoBetweennessCentrality,
  eigenvectorCentrality,
} from '@icarus-sim/engine';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { PerPathTable } from '../per-path-table.js';
import { requestAlongPath } from './request-along-path.js';

/** How central each node is, by what is counted. */
const CENTRALITIES = {
  betweenness: betweennessCentrality,
  egoBetweenness: egoBetweennessCentrality,
  degree: degrees,
  eigenvector: eigenvectorCentrality,
} as const;

const parameters = Type.Object({
  metric: choice(['betweenness', 'egoBetweenness', 'degree', 'eigenvector'], {
    description: 'What makes a node central',
    default: 'betweenness',
  }),
  useEgoBetweenness: Type.Boolean({
    description: 'The same as metric egoBetweenness',
    default: false,
  }),
});

/**
 * The request goes towards the source until a cache has the content; on the way back only the most
 * central cache takes a copy, the one nearest the receiver where several are.
 *
 * Source: W. K. Chai, D. He, I. Psaras, G. Pavlou, Cache “Less for More” in Information-Centric
 * Networks, IFIP Networking 2012, https://doi.org/10.1007/978-3-642-30045-5_3. It defines the
 * strategy by betweenness and ego betweenness; degree and eigenvector are other common measures.
 */
export const cacheLessForMore: StrategyFactory<typeof parameters> = {
  description:
    'Cache less for more: only the most central cache on the way back takes a copy, the one nearest the receiver where several are.',
  reference: {
    citation:
      'W. K. Chai, D. He, I. Psaras, G. Pavlou, Cache “Less for More” in Information-Centric Networks, IFIP Networking 2012',
    url: 'https://doi.org/10.1007/978-3-642-30045-5_3',
  },
  parameters,
  create(view, controller, values) {
    return new CacheLessForMore(view, controller, centralityOf(view.topology, values));
  },
};

function centralityOf(
  topology: Topology,
  { metric, useEgoBetweenness }: Static<typeof parameters>,
): ArrayLike<number> {
  if (!useEgoBetweenness) return CENTRALITIES[metric](topology);
  if (metric === 'degree' || metric === 'eigenvector') {
    throw new InputError({
      place: 'useEgoBetweenness',
      found: `true together with metric ${metric}`,
      allowed: 'false with any metric but egoBetweenness',
    });
  }
  return egoBetweennessCentrality(topology);
}

const NO_POSITION = -1;

class CacheLessForMore implements Strategy {
  private readonly mostCentralPositions = new PerPathTable((path) => this.mostCentral(path));

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly centrality: ArrayLike<number>,
  ) {}

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const position = this.mostCentralPositions.get(back);
    controller.forwardContentPath(back);
    if (position !== NO_POSITION) controller.putContent(back.nodes[position]!);
    controller.endSession();
  }

  private mostCentral(path: Path): number {
    let best = NO_POSITION;
    let highest = -Infinity;
    for (let i = firstCacheAfterServingNode(path); i < path.caches.length; i++) {
      const centrality = this.centrality[path.cacheNodes[i]!]!;
      if (centrality < highest) continue;
      best = path.caches[i]!;
      highest = centrality;
    }
    return best;
  }
}
