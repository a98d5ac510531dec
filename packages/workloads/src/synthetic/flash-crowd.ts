import {
  InputError,
  Type,
  type ComponentContext,
  type ContentCatalogue,
  type RequestBatch,
  type Static,
  type Topology,
  type Workload,
  type WorkloadFactory,
} from '@icarus-sim/core';
import { BATCH_CAPACITY, createRequestBatch, IntegerCatalogue } from '@icarus-sim/engine';
import { PoissonArrivals } from '../requests/poisson-arrivals.js';
import { ReceiverPopularity } from '../requests/receiver-popularity.js';
import * as schemas from '../requests/request-parameters.js';
import { TruncatedZipf } from '../sampling/truncated-zipf.js';
import { FlashCrowdArrivals } from './flash-crowd-arrivals.js';

const duration = (description: string, value: number) =>
  Type.Number({ description, minimum: 0, default: value, unit: 's' });

const parameters = Type.Object({
  nContents: schemas.nContents,
  alpha: schemas.alpha,
  beta: schemas.beta,
  rate: Type.Number({
    description: 'Mean rate of the ordinary requests over the whole network',
    exclusiveMinimum: 0,
    default: 1,
    unit: 'requests/s',
  }),
  nWarmup: schemas.nWarmup,
  nMeasured: schemas.nMeasured,
  shockLevel: Type.Number({
    description: 'Rate of all requests at the peak, as a multiple of the ordinary rate',
    exclusiveMinimum: 1,
    default: 10,
  }),
  nHot: Type.Integer({
    description: 'Number of contents that the crowd asks for: the least popular ones before',
    minimum: 1,
    default: 1,
    unit: 'contents',
  }),
  start: Type.Optional(
    Type.Number({
      description: 'When the crowd begins to come; by default nWarmup / rate',
      minimum: 0,
      unit: 's',
    }),
  ),
  rampUp: duration('How long the crowd grows, linearly', 600),
  plateau: duration('How long the crowd stays at its peak', 3600),
  rampDown: duration('How long the crowd shrinks, linearly', 7200),
});

/** Stationary requests with a flash crowd on top. */
export const flashCrowd: WorkloadFactory<typeof parameters> = {
  description:
    'Stationary requests, on top of which a crowd asks for a few contents that were unpopular ' +
    'before; its rate ramps up, stays at a peak and ramps down.',
  reference: {
    citation:
      'I. Ari, B. Hong, E. L. Miller, S. A. Brandt, D. D. E. Long, Managing flash crowds on the ' +
      'Internet, IEEE/ACM MASCOTS, 2003',
    url: 'https://doi.org/10.1109/MASCOT.2003.1240667',
  },
  parameters,
  create(topology, values, context) {
    if (values.nHot > values.nContents) {
      const allowed = `at most nContents (${values.nContents})`;
      throw new InputError({ place: 'nHot', found: String(values.nHot), allowed });
    }
    return new FlashCrowd(topology, values, context);
  },
};

class FlashCrowd implements Workload {
  readonly contents: ContentCatalogue;
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly #values: Static<typeof parameters>;
  readonly #ordinary: TruncatedZipf;
  readonly #hot: TruncatedZipf;
  readonly #receivers: ReceiverPopularity;
  readonly #random: ComponentContext['random'];

  constructor(topology: Topology, values: Static<typeof parameters>, context: ComponentContext) {
    this.contents = new IntegerCatalogue(values.nContents);
    this.nWarmup = values.nWarmup;
    this.nMeasured = values.nMeasured;
    this.#values = values;
    this.#ordinary = new TruncatedZipf(values.nContents, values.alpha);
    this.#hot = new TruncatedZipf(values.nHot, values.alpha);
    this.#receivers = new ReceiverPopularity(topology, values.beta);
    this.#random = context.random;
  }

  *batches(): Generator<RequestBatch, void> {
    const arrivals = new PoissonArrivals(this.#values.rate, this.#random.stream('arrivals'));
    const contents = this.#ordinary.sampler(this.#random.stream('contents'));
    const crowd = this.#crowdArrivals();
    const crowdContents = this.#hot.sampler(this.#random.stream('crowdContents'));
    const receivers = this.#receivers.sampler(this.#random.stream('receivers'));
    const firstHot = this.contents.size - this.#values.nHot;
    const batch = createRequestBatch();
    let nextOrdinary = arrivals.next();
    let nextOfCrowd = crowd.next();
    for (let left = this.nWarmup + this.nMeasured; left > 0; left -= batch.length) {
      batch.length = Math.min(left, BATCH_CAPACITY);
      for (let i = 0; i < batch.length; i++) {
        if (nextOfCrowd < nextOrdinary) {
          batch.times[i] = nextOfCrowd;
          batch.contents[i] = firstHot + crowdContents.next();
          nextOfCrowd = crowd.next();
        } else {
          batch.times[i] = nextOrdinary;
          batch.contents[i] = contents.next();
          nextOrdinary = arrivals.next();
        }
      }
      receivers.fill(batch.receivers, batch.length);
      yield batch;
    }
  }

  #crowdArrivals(): FlashCrowdArrivals {
    const { rate, shockLevel, nWarmup, start = nWarmup / rate } = this.#values;
    const { rampUp, plateau, rampDown } = this.#values;
    const peakRate = (shockLevel - 1) * rate;
    const shape = { start, rampUp, plateau, rampDown, peakRate };
    return new FlashCrowdArrivals(shape, this.#random.stream('crowdArrivals'));
  }
}
