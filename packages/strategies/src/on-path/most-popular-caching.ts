import {
  InputError,
  Type,
  type NetworkController,
  type NetworkView,
  type Path,
  type Static,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { forkPosition } from '../fork-position.js';
import { CacheNeighbours } from './cache-neighbours.js';
import { PopularityCounters } from './popularity-counters.js';

const parameters = Type.Object({
  popularityThreshold: Type.Integer({
    description: 'Number of requests at a node that make a content popular there',
    default: 5,
    minimum: 1,
    maximum: 255,
    unit: 'requests',
  }),
  resetValue: Type.Integer({
    description: 'What the count of a content is set to after the node has suggested it',
    default: 0,
    minimum: 0,
    maximum: 254,
    unit: 'requests',
  }),
});

type PopularityParameters = Static<typeof parameters>;

/**
 * Every node counts the requests for each content; a node that holds a content and has seen
 * `popularityThreshold` requests for it suggests it to its neighbours, which take a copy. Contents
 * that are not popular are not cached at all.
 *
 * Neighbours are the caches nearest around a node: those with no other cache on the path to them.
 * Copies for neighbours that are not on the way to the receiver travel off the main path.
 *
 * Source: C. Bernardini, T. Silverston, O. Festor, MPC: Popularity-based Caching Strategy for
 * Content Centric Networks, ICC 2013, https://doi.org/10.1109/ICC.2013.6655114.
 */
export const mostPopularCaching: StrategyFactory<typeof parameters> = {
  description:
    'Most popular caching: a node that holds a content and has counted enough requests for it gives its neighbours a copy.',
  reference: {
    citation:
      'C. Bernardini, T. Silverston, O. Festor, MPC: Popularity-based Caching Strategy for Content Centric Networks, ICC 2013',
    url: 'https://doi.org/10.1109/ICC.2013.6655114',
  },
  parameters,
  create(view, controller, values) {
    if (values.resetValue >= values.popularityThreshold) {
      throw new InputError({
        place: 'resetValue',
        found: String(values.resetValue),
        allowed: `less than popularityThreshold, ${values.popularityThreshold}`,
      });
    }
    return new MostPopularCaching(view, controller, values);
  },
};

class MostPopularCaching implements Strategy {
  private readonly neighbours: CacheNeighbours;
  private readonly counters: PopularityCounters;

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly parameters: PopularityParameters,
  ) {
    this.neighbours = new CacheNeighbours(view);
    this.counters = new PopularityCounters(view);
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { view, controller, counters } = this;
    controller.startSession(time, receiver, content, log);
    const request = view.shortestPath(receiver, view.contentSource(content));
    const position = controller.forwardRequestUntilHit(request);
    const servingNode = request.nodes[position]!;
    const back = view.shortestPath(servingNode, receiver);
    controller.forwardContentPath(back);
    this.countAtCachesBefore(position, request, content);
    if (counters.count(servingNode, content) >= this.parameters.popularityThreshold) {
      this.suggest(content, back);
      counters.set(servingNode, content, this.parameters.resetValue);
    }
    controller.endSession();
  }

  private countAtCachesBefore(end: number, { caches, cacheNodes }: Path, content: number): void {
    for (let i = 0; i < caches.length && caches[i]! < end; i++) {
      this.counters.count(cacheNodes[i]!, content);
    }
  }

  /** Gives a copy to every neighbour of the serving node that has none. */
  private suggest(content: number, back: Path): void {
    const { view, controller } = this;
    const neighbours = this.neighbours.of(back.nodes[0]!);
    for (let i = 0; i < neighbours.length; i++) {
      const branch = neighbours[i]!;
      const neighbour = branch.nodes[branch.hops]!;
      if (view.cacheLookup(neighbour, content)) continue;
      controller.forwardContentPath(branch, forkPosition(branch, back), branch.hops, false);
      controller.putContent(neighbour);
    }
  }
}
