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
import { PoissonArrivals } from '../requests/poisson-arrivals.js';
import { ReceiverPopularity } from '../requests/receiver-popularity.js';
import * as schemas from '../requests/request-parameters.js';
import { TruncatedZipf } from '../sampling/truncated-zipf.js';
import { YcsbOperation, YcsbOperations } from './ycsb-operations.js';
import {
  LatestRecords,
  ScatteredRecords,
  ZipfianRecords,
  type RecordChooser,
} from './ycsb-records.js';

const parameters = Type.Object({
  workload: choice(['A', 'B', 'C', 'D', 'E'], {
    description:
      'A: half reads, half updates. B: 5 % updates. C: reads only. D: 5 % inserts, and reads of ' +
      'the latest records. E: 5 % inserts, and short scans',
  }),
  nContents: schemas.nContents,
  alpha: Type.Number({
    description: 'Exponent of the Zipf distribution of record popularity; 0 for uniform',
    minimum: 0,
    default: 0.99,
  }),
  beta: schemas.beta,
  rate: Type.Number({
    description: 'Mean rate of operations over the whole network; a scan is one operation',
    exclusiveMinimum: 0,
    default: 1,
    unit: 'operations/s',
  }),
  nWarmup: schemas.nWarmup,
  nMeasured: schemas.nMeasured,
  maxScanLength: Type.Integer({
    description: 'Most records of a scan; the length is uniform from 1 on',
    minimum: 1,
    default: 100,
    unit: 'records',
  }),
});

/** The core workloads of the Yahoo! Cloud Serving Benchmark. */
export const ycsb: WorkloadFactory<typeof parameters> = {
  description:
    'The core workloads of the Yahoo! Cloud Serving Benchmark: reads, updates, inserts and scans ' +
    'of records, each record that an operation touches being a request for it.',
  reference: {
    citation:
      'B. F. Cooper, A. Silberstein, E. Tam, R. Ramakrishnan, R. Sears, Benchmarking cloud ' +
      'serving systems with YCSB, ACM SoCC, 2010',
    url: 'https://doi.org/10.1145/1807128.1807152',
  },
  parameters,
  create(topology, values, context) {
    return new Ycsb(topology, values, context);
  },
};

/** A batch of requests with the operation that each belongs to. */
export interface YcsbBatch extends RequestBatch {
  /** Numbers of {@link YcsbOperation}. */
  readonly operations: Uint8Array;
}

/**
 * Contents 0 … nContents − 1 are there from the start; the others, as many as there are inserts,
 * follow in the order of their insertion. A scan asks for consecutive records, from the first one
 * again after the last, all at the same time and from the same receiver.
 */
class Ycsb implements Workload {
  readonly contents: ContentCatalogue;
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly #values: Static<typeof parameters>;
  readonly #popularity: TruncatedZipf;
  readonly #receivers: ReceiverPopularity;
  readonly #random: ComponentContext['random'];

  constructor(topology: Topology, values: Static<typeof parameters>, context: ComponentContext) {
    this.nWarmup = values.nWarmup;
    this.nMeasured = values.nMeasured;
    this.#values = values;
    this.#random = context.random;
    this.#receivers = new ReceiverPopularity(topology, values.beta);
    const inserts = this.#operations().countInserts(this.nWarmup + this.nMeasured);
    this.contents = new IntegerCatalogue(values.nContents + inserts);
    this.#popularity = new TruncatedZipf(this.contents.size, values.alpha);
  }

  *batches(): Generator<YcsbBatch, void> {
    const arrivals = new PoissonArrivals(this.#values.rate, this.#random.stream('arrivals'));
    const receivers = this.#receivers.sampler(this.#random.stream('receivers'));
    const operations = this.#operations();
    const records = this.#records();
    const batch = { ...createRequestBatch(), operations: new Uint8Array(BATCH_CAPACITY) };
    const total = this.nWarmup + this.nMeasured;
    let count = this.#values.nContents;
    let [time, receiver, operation, record, length] = [0, 0, 0, 0, 0];
    for (let request = 0; request < total; request++) {
      if (length > 0) {
        record = (record + 1) % count;
      } else {
        time = arrivals.next();
        receiver = receivers.next();
        operation = operations.next();
        length = operations.length;
        record = operation === YcsbOperation.INSERT ? count++ : records.choose(count);
      }
      length--;
      const position = batch.length++;
      batch.times[position] = time;
      batch.receivers[position] = receiver;
      batch.contents[position] = record;
      batch.operations[position] = operation;
      if (batch.length === BATCH_CAPACITY) {
        yield batch;
        batch.length = 0;
      }
    }
    if (batch.length > 0) yield batch;
  }

  #operations(): YcsbOperations {
    const { workload, maxScanLength, nContents } = this.#values;
    return new YcsbOperations(
      workload,
      Math.min(maxScanLength, nContents),
      this.#random.stream('operations'),
      this.#random.stream('scanLengths'),
    );
  }

  #records(): RecordChooser {
    const stream = this.#random.stream('contents');
    if (this.#values.workload === 'D') return new LatestRecords(this.#values.alpha, stream);
    if (this.#values.workload === 'E') return new ScatteredRecords(this.#popularity, stream);
    return new ZipfianRecords(this.#popularity, stream);
  }
}
