import type { RequestRoute } from './cache-network.js';

/** A request stream into a cache: from receivers, or the misses of another cache. */
export interface TreeStream {
  /** The place in the tree that the stream leads to. */
  readonly place: number;
  /** The place that it comes from, -1 for receivers. */
  readonly from: number;
}

/** All streams into one cache, looked at together. */
export interface CacheInputs {
  readonly cache: number;
  readonly streams: readonly TreeStream[];
}

/**
 * The routes to one source put together from the source on: each place is a cache with the rest of
 * the way. Where routes to a source stay together once they have met, as shortest paths do, it is a
 * tree of caches, and every cache has one place.
 */
export class RouteTree {
  /** The cache at each place. */
  readonly caches: readonly number[];
  /** The place that misses of each place go to, -1 for the source. */
  readonly parents: readonly number[];
  /** Share of the requests of each place that come from receivers directly. */
  readonly shares: readonly number[];
  /** For each route its places, the first one asked first. */
  readonly routePlaces: readonly (readonly number[])[];
  /** The streams into each cache, caches far from the source first. */
  readonly inputs: readonly CacheInputs[];
  /** Whether each cache has one place, so that all its inputs are known when its turn comes. */
  readonly isTree: boolean;

  /** @param routes - Routes to one source. */
  constructor(routes: readonly RequestRoute[]) {
    const places: { cache: number; parent: number; depth: number; share: number }[] = [];
    const known = new Map<string, number>();
    this.routePlaces = routes.map(({ caches, share }) => {
      let parent = -1;
      const way = caches.toReversed().map((cache, i) => {
        const key = `${parent}/${cache}`;
        const place = known.get(key) ?? places.push({ cache, parent, depth: i, share: 0 }) - 1;
        known.set(key, place);
        parent = place;
        return place;
      });
      const first = places[parent];
      if (first) first.share += share;
      return way.toReversed();
    });
    this.caches = places.map(({ cache }) => cache);
    this.parents = places.map(({ parent }) => parent);
    this.shares = places.map(({ share }) => share);
    this.inputs = inputsOf(places);
    this.isTree = this.inputs.length === places.length;
  }
}

/** Groups streams by cache, in the order of the caches' greatest distance from the source. */
function inputsOf(
  places: readonly { cache: number; parent: number; depth: number; share: number }[],
): CacheInputs[] {
  const groups = new Map<number, { streams: TreeStream[]; depth: number }>();
  const groupOf = (cache: number) => {
    const group = groups.get(cache) ?? { streams: [], depth: 0 };
    groups.set(cache, group);
    return group;
  };
  for (const [place, { cache, parent, depth, share }] of places.entries()) {
    const group = groupOf(cache);
    group.depth = Math.max(group.depth, depth);
    if (share > 0) group.streams.push({ place, from: -1 });
    const next = places[parent];
    if (next) groupOf(next.cache).streams.push({ place: parent, from: place });
  }
  return [...groups]
    .sort(([, a], [, b]) => b.depth - a.depth)
    .map(([cache, { streams }]) => ({ cache, streams }));
}
