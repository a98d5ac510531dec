import {
  Type,
  type ComponentContext,
  type DataCollector,
  type DataCollectorFactory,
  type Path,
  type ResultTree,
  type Static,
} from '@icarus-sim/core';
import { CompensatedSum } from './measures/compensated-sum.js';
import { distributionOf } from './measures/distribution-of.js';
import { PathDelays } from './measures/path-delays.js';
import { ratio } from './measures/ratio.js';
import { ValueCounts } from './measures/value-counts.js';

const parameters = Type.Object({
  cdf: Type.Boolean({
    description: 'Also the cumulative distribution of latencies',
    default: false,
  }),
});

/** Registered as `LATENCY`: how long receivers wait for contents. */
export const latency: DataCollectorFactory<typeof parameters> = {
  description:
    'Time from request to content of the sessions that delivered it: the delays of all links that ' +
    'request and content passed on the main path.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou: Icarus: a Caching Simulator for Information Centric ' +
      'Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  metrics: {
    MEAN: { title: 'Latency', unit: 'ms' },
    CDF: { title: 'Cumulative distribution of latency', unit: 'ms' },
  },
  create(_view, options, context) {
    return new Latency(options, context);
  },
};

class Latency implements DataCollector {
  readonly #context: ComponentContext;
  readonly #delays = new PathDelays();
  readonly #sum = new CompensatedSum();
  readonly #values: ValueCounts | undefined;
  #delivered = 0;
  #session = 0;

  constructor({ cdf }: Static<typeof parameters>, context: ComponentContext) {
    this.#context = context;
    this.#values = cdf ? new ValueCounts() : undefined;
  }

  startSession(): void {
    this.#session = 0;
  }

  requestPath(path: Path, from: number, to: number, mainPath: boolean): void {
    if (mainPath) this.#session += this.#delays.between(path, from, to);
  }

  contentPath(path: Path, from: number, to: number, mainPath: boolean): void {
    if (mainPath) this.#session += this.#delays.between(path, from, to);
  }

  endSession(success: boolean): void {
    if (!success) return;
    this.#delivered++;
    this.#sum.add(this.#session);
    this.#values?.add(this.#session);
  }

  results(): ResultTree {
    const values = this.#values;
    return {
      MEAN: ratio(this.#sum.value, this.#delivered),
      ...(values && { CDF: distributionOf(values, 'LATENCY.CDF', this.#context) }),
    };
  }
}
