import {
  Type,
  type ComponentContext,
  type ContentCatalogue,
  type RequestBatch,
  type Static,
  type Topology,
  type Workload,
  type WorkloadFactory,
} from '@icarus-sim/core';
import { createRequestBatch, IntegerCatalogue } from '@icarus-sim/engine';
import { PoissonArrivals } from '../requests/poisson-arrivals.js';
import { ReceiverPopularity } from '../requests/receiver-popularity.js';
import * as schemas from '../requests/request-parameters.js';
import { TruncatedZipf } from '../sampling/truncated-zipf.js';

const parameters = Type.Object({
  nContents: schemas.nContents,
  alpha: schemas.alpha,
  beta: schemas.beta,
  rate: schemas.rate,
  nWarmup: schemas.nWarmup,
  nMeasured: schemas.nMeasured,
});

/** Requests by the independent reference model: Poisson arrivals, Zipf popularity. */
export const stationary: WorkloadFactory<typeof parameters> = {
  description:
    'Independent requests: Poisson arrivals, contents by a Zipf law that never changes, and ' +
    'receivers uniform or by a Zipf law of their own.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric ' +
      'Networking (ICN), SIMUTOOLS, 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters,
  create(topology, values, context) {
    return new Stationary(topology, values, context);
  },
};

class Stationary implements Workload {
  readonly contents: ContentCatalogue;
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly #rate: number;
  readonly #popularity: TruncatedZipf;
  readonly #receivers: ReceiverPopularity;
  readonly #random: ComponentContext['random'];

  constructor(topology: Topology, values: Static<typeof parameters>, context: ComponentContext) {
    this.contents = new IntegerCatalogue(values.nContents);
    this.nWarmup = values.nWarmup;
    this.nMeasured = values.nMeasured;
    this.#rate = values.rate;
    this.#popularity = new TruncatedZipf(values.nContents, values.alpha);
    this.#receivers = new ReceiverPopularity(topology, values.beta);
    this.#random = context.random;
  }

  *batches(): Generator<RequestBatch, void> {
    const arrivals = new PoissonArrivals(this.#rate, this.#random.stream('arrivals'));
    const contents = this.#popularity.sampler(this.#random.stream('contents'));
    const receivers = this.#receivers.sampler(this.#random.stream('receivers'));
    const batch = createRequestBatch();
    let left = this.nWarmup + this.nMeasured;
    while (left > 0) {
      batch.length = Math.min(left, batch.times.length);
      arrivals.fill(batch.times, batch.length);
      contents.fill(batch.contents, batch.length);
      receivers.fill(batch.receivers, batch.length);
      left -= batch.length;
      yield batch;
    }
  }
}
