import {
  Type,
  type ComponentContext,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type Path,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { distributionOf } from './measures/distribution-of.js';
import { pathToSource } from './measures/path-to-source.js';
import { ratio } from './measures/ratio.js';
import { ValueCounts } from './measures/value-counts.js';

const parameters = Type.Object({
  cdf: Type.Boolean({
    description: 'Also the cumulative distributions of path stretch',
    default: false,
  }),
});

/** Registered as `PATH_STRETCH`: hops travelled against those of the shortest path. */
export const pathStretch: DataCollectorFactory<typeof parameters> = {
  description:
    'Hops that request and content travelled, on the main path or not, divided by the hops of the ' +
    'shortest path between receiver and source. Means are over the sessions that delivered the content.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou: Icarus: a Caching Simulator for Information Centric ' +
      'Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  metrics: {
    MEAN: { title: 'Path stretch' },
    MEAN_REQUEST: { title: 'Path stretch of requests' },
    MEAN_CONTENT: { title: 'Path stretch of contents' },
    CDF: { title: 'Cumulative distribution of path stretch' },
    CDF_REQUEST: { title: 'Cumulative distribution of path stretch of requests' },
    CDF_CONTENT: { title: 'Cumulative distribution of path stretch of contents' },
  },
  create(view, options, context) {
    return new PathStretch(view, options, context);
  },
};

/** The distributions of stretch of requests, contents and both. */
interface StretchCounts {
  readonly requests: ValueCounts;
  readonly contents: ValueCounts;
  readonly both: ValueCounts;
}

class PathStretch implements DataCollector {
  readonly #view: NetworkView;
  readonly #context: ComponentContext;
  /** Hops of all sessions by the hops of their shortest path: whole numbers add up exactly. */
  readonly #requestHops: Float64Array;
  readonly #contentHops: Float64Array;
  readonly #stretches: StretchCounts | undefined;
  #sessions = 0;
  #receiver = -1;
  #content = -1;
  #requestSession = 0;
  #contentSession = 0;

  constructor(view: NetworkView, { cdf }: Static<typeof parameters>, context: ComponentContext) {
    this.#view = view;
    this.#context = context;
    this.#requestHops = new Float64Array(view.topology.nodeCount);
    this.#contentHops = new Float64Array(view.topology.nodeCount);
    this.#stretches = cdf
      ? { requests: new ValueCounts(), contents: new ValueCounts(), both: new ValueCounts() }
      : undefined;
  }

  startSession(_time: number, receiver: number, content: number): void {
    this.#receiver = receiver;
    this.#content = content;
    this.#requestSession = 0;
    this.#contentSession = 0;
  }

  requestPath(_path: Path, from: number, to: number): void {
    this.#requestSession += to - from;
  }

  contentPath(_path: Path, from: number, to: number): void {
    this.#contentSession += to - from;
  }

  endSession(success: boolean): void {
    if (!success) return;
    const shortest = pathToSource(this.#view, this.#receiver, this.#content)?.hops ?? 0;
    // Stretch means nothing where there is no way to the source.
    if (shortest === 0) return;
    this.#sessions++;
    this.#requestHops[shortest]! += this.#requestSession;
    this.#contentHops[shortest]! += this.#contentSession;
    if (this.#stretches !== undefined) this.#countStretches(this.#stretches, shortest);
  }

  results(): ResultTree {
    const requests = stretchSum(this.#requestHops);
    const contents = stretchSum(this.#contentHops);
    return {
      MEAN: ratio((requests + contents) / 2, this.#sessions),
      MEAN_REQUEST: ratio(requests, this.#sessions),
      MEAN_CONTENT: ratio(contents, this.#sessions),
      ...(this.#stretches && this.#distributions(this.#stretches)),
    };
  }

  #countStretches({ requests, contents, both }: StretchCounts, shortest: number): void {
    requests.add(this.#requestSession / shortest);
    contents.add(this.#contentSession / shortest);
    both.add((this.#requestSession + this.#contentSession) / (2 * shortest));
  }

  #distributions({ requests, contents, both }: StretchCounts): ResultTree {
    return {
      CDF: distributionOf(both, 'PATH_STRETCH.CDF', this.#context),
      CDF_REQUEST: distributionOf(requests, 'PATH_STRETCH.CDF_REQUEST', this.#context),
      CDF_CONTENT: distributionOf(contents, 'PATH_STRETCH.CDF_CONTENT', this.#context),
    };
  }
}

/** Sum of the stretches of all sessions, from the hops of those with each shortest path length. */
function stretchSum(hopsByShortest: Float64Array): number {
  return hopsByShortest.reduce(
    (sum, hops, shortest) => (shortest > 0 ? sum + hops / shortest : sum),
    0,
  );
}
