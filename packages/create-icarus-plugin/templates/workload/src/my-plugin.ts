import {
  InputError,
  Type,
  type RandomStreams,
  type RequestBatch,
  type Topology,
  type Workload,
  type WorkloadFactory,
} from '@icarus-sim/core';
import { createRequestBatch, IntegerCatalogue } from '@icarus-sim/engine';

const parameters = Type.Object({
  nContents: Type.Integer({ description: 'Size of the catalogue', minimum: 1, unit: 'contents' }),
  nWarmup: Type.Integer({ description: 'Requests that are not measured', minimum: 0 }),
  nMeasured: Type.Integer({ description: 'Requests that are measured', minimum: 0 }),
  window: Type.Integer({
    description: 'Number of consecutive contents that are requested at a time',
    default: 10,
    minimum: 1,
    unit: 'contents',
  }),
  rate: Type.Number({
    description: 'Mean rate of requests of all receivers together',
    default: 1,
    exclusiveMinimum: 0,
    unit: 'requests/s',
  }),
});

/**
 * Requests for contents in a window that moves over the catalogue, one content on with each
 * request; receivers are equally likely, requests come as a Poisson process. Replace this by the
 * idea of your workload and its source.
 */
export const myPlugin: WorkloadFactory<typeof parameters> = {
  description: 'Requests for contents in a window that moves over the catalogue.',
  parameters,
  create(topology, { nContents, nWarmup, nMeasured, window, rate }, { random }) {
    if (window > nContents) {
      const allowed = `at most nContents, ${nContents}`;
      throw new InputError({ place: 'window', found: String(window), allowed });
    }
    const requests = { total: nWarmup + nMeasured, nContents, window, rate };
    return {
      contents: new IntegerCatalogue(nContents),
      nWarmup,
      nMeasured,
      batches: () => batchesOf(topology, requests, random),
    } satisfies Workload;
  },
};

/** Streams start anew with each call, so that the requests are the same ones. */
function* batchesOf(
  topology: Topology,
  requests: { total: number; nContents: number; window: number; rate: number },
  random: RandomStreams,
): Generator<RequestBatch> {
  const { total, nContents, window, rate } = requests;
  const [arrivals, choices] = [random.stream('arrivals'), random.stream('contents')];
  const origins = random.stream('receivers');
  const receivers = topology.receivers();
  const batch = createRequestBatch();
  let time = 0;
  for (let done = 0; done < total; done += batch.length) {
    batch.length = Math.min(batch.times.length, total - done);
    for (let i = 0; i < batch.length; i++) {
      time += arrivals.nextExponential(rate);
      batch.times[i] = time;
      batch.receivers[i] = receivers[origins.nextInteger(receivers.length)] ?? -1;
      batch.contents[i] = (done + i + choices.nextInteger(window)) % nContents;
    }
    yield batch;
  }
}
