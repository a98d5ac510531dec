import {
  choice,
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
import { ReceiverPopularity } from '../requests/receiver-popularity.js';
import * as schemas from '../requests/request-parameters.js';
import { planShots, type ShotNoiseModel, type ShotPlan } from './shot-plan.js';
import { SHOT_PROFILES } from './shot-profile.js';
import { ShotSequence } from './shot-sequence.js';

const LIFESPAN = {
  description:
    'How long a content lives: the length of its life (UNIFORM), or the time in which its rate ' +
    'of requests falls by a factor of e (EXPONENTIAL)',
  exclusiveMinimum: 0,
  unit: 's',
};

const shotClass = Type.Object(
  {
    share: Type.Number({
      description: 'Share of the contents that are born; shares are scaled to a sum of 1',
      exclusiveMinimum: 0,
    }),
    lifespan: Type.Number(LIFESPAN),
    volume: Type.Number({
      description: 'Mean number of requests for a content, relative to other classes',
      exclusiveMinimum: 0,
      default: 1,
    }),
  },
  { additionalProperties: false },
);

const parameters = Type.Object({
  nContents: Type.Integer({
    description:
      'Number of contents in the catalogue: those born during the run, and before it but still ' +
      'alive',
    minimum: 1,
    maximum: 2 ** 31 - 1,
    unit: 'contents',
  }),
  alpha: Type.Number({
    description:
      'Exponent of the Zipf-like tail of volumes, the numbers of requests a content gets in its ' +
      'life: they are Pareto-distributed with exponent 1 / alpha; 0 for equal volumes',
    minimum: 0,
    maximum: 10,
    default: 0.8,
  }),
  lifespan: Type.Number({ ...LIFESPAN, default: 86_400 }),
  profile: choice(['EXPONENTIAL', 'UNIFORM'], {
    description: 'How the rate of requests for a content goes over its life',
    default: 'EXPONENTIAL',
  }),
  classes: Type.Optional(
    Type.Array(shotClass, {
      description: 'Classes of contents with lifespans of their own, instead of `lifespan`',
      minItems: 1,
    }),
  ),
  beta: schemas.beta,
  rate: schemas.rate,
  nWarmup: schemas.nWarmup,
  nMeasured: schemas.nMeasured,
});

/** Requests by the shot-noise model. */
export const shotNoise: WorkloadFactory<typeof parameters> = {
  description:
    'Contents are born as a Poisson process, each with a number of requests of its own that are ' +
    'spread over its life and fade away: popularity changes over time.',
  reference: {
    citation:
      'S. Traverso, M. Ahmed, M. Garetto, P. Giaccone, E. Leonardi, S. Niccolini, Temporal ' +
      "locality in today's content caching: why it matters and how to model it, ACM SIGCOMM " +
      'Computer Communication Review 43(5), 2013',
    url: 'https://doi.org/10.1145/2541468.2541470',
  },
  parameters,
  create(topology, values, context) {
    return new ShotNoise(topology, values, context);
  },
};

/** The run takes (nWarmup + nMeasured) / rate seconds and has exactly so many requests. */
class ShotNoise implements Workload {
  readonly contents: ContentCatalogue;
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly #model: ShotNoiseModel;
  readonly #receivers: ReceiverPopularity;
  readonly #random: ComponentContext['random'];
  #plan: ShotPlan | undefined;

  constructor(topology: Topology, values: Static<typeof parameters>, context: ComponentContext) {
    const { nContents, alpha, lifespan, profile, nWarmup, nMeasured, rate } = values;
    this.contents = new IntegerCatalogue(nContents);
    this.nWarmup = nWarmup;
    this.nMeasured = nMeasured;
    this.#model = {
      nContents,
      nRequests: nWarmup + nMeasured,
      duration: (nWarmup + nMeasured) / rate,
      alpha,
      profile: SHOT_PROFILES[profile],
      classes: values.classes ?? [{ share: 1, lifespan, volume: 1 }],
    };
    this.#receivers = new ReceiverPopularity(topology, values.beta);
    this.#random = context.random;
  }

  *batches(): Generator<RequestBatch, void> {
    const { profile, duration, nRequests } = this.#model;
    this.#plan ??= planShots(this.#model, this.#random);
    const times = this.#random.stream('times');
    const sequence = new ShotSequence(this.#plan, profile, duration, times);
    const receivers = this.#receivers.sampler(this.#random.stream('receivers'));
    const batch = createRequestBatch();
    for (let left = nRequests; left > 0; left -= batch.length) {
      batch.length = Math.min(left, BATCH_CAPACITY);
      for (let i = 0; i < batch.length; i++) {
        sequence.next();
        batch.times[i] = sequence.time;
        batch.contents[i] = sequence.content;
      }
      receivers.fill(batch.receivers, batch.length);
      yield batch;
    }
  }
}
