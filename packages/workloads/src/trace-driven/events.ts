import {
  Type,
  type ContentCatalogue,
  type RequestBatch,
  type Topology,
  type Workload,
  type WorkloadFactory,
} from '@icarus-sim/core';
import { createRequestBatch, NamedCatalogue } from '@icarus-sim/engine';
import { fileChanged } from '../files/file-changed.js';
import { findFile, type InputFile } from '../files/find-file.js';
import { readEvents, type EventBatch } from './read-events.js';
import { measuredRequests } from './trace-length.js';
import * as schemas from './trace-parameters.js';

const parameters = Type.Object({
  path: Type.String({
    minLength: 1,
    description:
      'CSV file with a header and the columns time, receiver, content and optionally size; may ' +
      'be compressed (.gz, .zst)',
  }),
  nWarmup: schemas.nWarmup,
  nMeasured: schemas.nMeasured,
});

/** Requests written out one by one in a file. */
export const events: WorkloadFactory<typeof parameters> = {
  description:
    'Requests read from a CSV file that says for each when it comes, from which receiver and for ' +
    'which content. The catalogue is the contents of the requests that are read.',
  parameters,
  readsInput: true,
  async create(topology, values, context) {
    const file = await findFile(values.path, context.baseDirectory, 'path');
    const wanted = values.nWarmup + (values.nMeasured ?? Infinity);
    const { contents, count } = await scan(file, topology, wanted);
    const nMeasured = measuredRequests(file, count, values.nWarmup, values.nMeasured);
    return new Events(file, topology, contents, values.nWarmup, nMeasured);
  },
};

/** Checks the whole file, counts its events and catalogues the contents of the wanted ones. */
async function scan(
  file: InputFile,
  topology: Topology,
  wanted: number,
): Promise<{ contents: NamedCatalogue; count: number }> {
  const contents = new NamedCatalogue();
  let count = 0;
  for await (const batch of readEvents(file, topology)) {
    const length = Math.min(batch.length, wanted - count);
    for (let i = 0; i < length; i++) contents.add(batch.contents[i]!);
    count += batch.length;
  }
  return { contents, count };
}

class Events implements Workload {
  readonly contents: ContentCatalogue;
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly #file: InputFile;
  readonly #topology: Topology;

  constructor(
    file: InputFile,
    topology: Topology,
    contents: ContentCatalogue,
    nWarmup: number,
    nMeasured: number,
  ) {
    this.#file = file;
    this.#topology = topology;
    this.contents = contents;
    this.nWarmup = nWarmup;
    this.nMeasured = nMeasured;
  }

  async *batches(): AsyncGenerator<RequestBatch, void> {
    const batch = createRequestBatch();
    let left = this.nWarmup + this.nMeasured;
    for await (const rows of readEvents(this.#file, this.#topology)) {
      batch.length = Math.min(rows.length, left);
      this.#copy(rows, batch);
      left -= batch.length;
      yield batch;
      if (left === 0) return;
    }
    throw fileChanged(this.#file);
  }

  #copy(rows: EventBatch, batch: RequestBatch): void {
    batch.times.set(rows.times);
    batch.receivers.set(rows.receivers);
    for (let i = 0; i < batch.length; i++) {
      const content = this.contents.find(rows.contents[i]!);
      if (content < 0) throw fileChanged(this.#file);
      batch.contents[i] = content;
    }
  }
}
