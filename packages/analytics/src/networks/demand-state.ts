import { rateClasses, type RateClasses } from '../numeric/rate-classes.js';
import type { SourceDemand } from './cache-network.js';
import { RouteTree } from './route-tree.js';

/** Classes for each factor of e between rates: contents in a class differ by 3 %. */
const RESOLUTION = 32;
/** First estimate of all hit ratios. */
const FIRST_HIT_RATIO = 0.5;

/** The demand for the contents of one source, with what is known of its streams. */
export class DemandState {
  readonly tree: RouteTree;
  /** Contents of about the same popularity, as one each. */
  readonly classes: RateClasses;
  /** Number of streams into caches, all told. */
  readonly streamCount: number;
  /** Position of each cache's first stream in a row of `hits`, in the order of `tree.inputs`. */
  readonly firstStreams: readonly number[];
  /** For each class a row with the hit ratio of each stream. */
  readonly hits: Float64Array;
  /** For each place of the tree the position in a row of the stream that comes from it, or -1. */
  readonly streamsFrom: readonly number[];

  constructor({ rates, routes }: SourceDemand) {
    this.tree = new RouteTree(routes);
    this.classes = rateClasses(rates, RESOLUTION);
    const streams = this.tree.inputs.flatMap((input) => input.streams);
    this.streamCount = streams.length;
    let next = 0;
    this.firstStreams = this.tree.inputs.map((input) => {
      const first = next;
      next += input.streams.length;
      return first;
    });
    this.streamsFrom = this.tree.parents.map((_, place) =>
      streams.findIndex(({ from }) => from === place),
    );
    this.hits = new Float64Array(this.classes.rates.length * this.streamCount);
    this.hits.fill(FIRST_HIT_RATIO);
  }
}
