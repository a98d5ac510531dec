import {
  InputError,
  quote,
  type ComponentContext,
  type ContentCatalogue,
  type RequestBatch,
  type Workload,
} from '@icarus-sim/core';
import { createRequestBatch, NamedCatalogue } from '@icarus-sim/engine';
import { fileChanged } from '../files/file-changed.js';
import type { InputFile } from '../files/find-file.js';
import { lineOf } from '../files/read-lines.js';
import { PoissonArrivals } from '../requests/poisson-arrivals.js';
import type { ReceiverPopularity } from '../requests/receiver-popularity.js';
import type { TraceBatch } from '../trace-readers/trace-batch.js';
import type { TraceFormat } from '../trace-readers/trace-format.js';
import { TraceReport } from '../trace-readers/trace-report.js';
import { TraceClock } from './trace-clock.js';
import { measuredRequests } from './trace-length.js';

/** A trace and how its requests are used. */
export interface TraceSettings {
  readonly file: InputFile;
  readonly format: TraceFormat;
  /** Whether a malformed line or a time that decreases is an error. */
  readonly strict: boolean;
  /** The catalogue; by default the contents of the requests that are read. */
  readonly contents: ContentCatalogue | undefined;
  readonly nWarmup: number;
  /** By default all requests after the warm-up. */
  readonly nMeasured: number | undefined;
  /** Rate of Poisson arrivals in requests per second; without it times are those of the trace. */
  readonly rate: number | undefined;
  readonly receivers: ReceiverPopularity;
}

/**
 * Reads a trace once to check and count its requests and to catalogue its contents.
 * @returns A workload that streams the trace anew each time.
 * @throws InputError where the trace is too short, unusable, or asks for an unknown content.
 */
export async function openTrace(
  settings: TraceSettings,
  context: ComponentContext,
): Promise<Workload> {
  const { file, format, strict, nWarmup, nMeasured } = settings;
  const wanted = nWarmup + (nMeasured ?? Infinity);
  const report = new TraceReport({ strict });
  const clock = new TraceClock(file, strict);
  const found = new NamedCatalogue();
  let count = 0;
  for await (const batch of format.read(file, report)) {
    const length = Math.min(batch.length, wanted - count);
    if (settings.contents) checkContents(file, batch, length, settings.contents);
    else for (let i = 0; i < length; i++) found.add(batch.contents[i]!);
    if (settings.rate === undefined) clock.order(batch, length);
    count += length;
    if (count === wanted) break;
  }
  warnOf(file, report, clock, context);
  const measured = measuredRequests(file, count, nWarmup, nMeasured);
  return new TraceRequests(settings, settings.contents ?? found, measured, context);
}

function warnOf(
  file: InputFile,
  report: TraceReport,
  clock: TraceClock,
  context: ComponentContext,
): void {
  const summary = report.summary();
  if (summary) context.warn(`${file.name}: ${summary}.`);
  if (clock.late > 0) {
    context.warn(`${file.name}: ${clock.late} requests out of order, moved to the one before.`);
  }
}

function checkContents(
  file: InputFile,
  batch: TraceBatch,
  length: number,
  contents: ContentCatalogue,
): void {
  for (let i = 0; i < length; i++) {
    const name = batch.contents[i]!;
    if (contents.find(name) >= 0) continue;
    const place = lineOf(file, batch.lines[i]!);
    throw new InputError({
      place,
      found: `content ${quote(name)}`,
      allowed: `one of the ${contents.size} contents of contentsFile`,
    });
  }
}

class TraceRequests implements Workload {
  readonly contents: ContentCatalogue;
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly #settings: TraceSettings;
  readonly #random: ComponentContext['random'];

  constructor(
    settings: TraceSettings,
    contents: ContentCatalogue,
    nMeasured: number,
    context: ComponentContext,
  ) {
    this.contents = contents;
    this.nWarmup = settings.nWarmup;
    this.nMeasured = nMeasured;
    this.#settings = settings;
    this.#random = context.random;
  }

  async *batches(): AsyncGenerator<RequestBatch, void> {
    const { file, format, rate, receivers } = this.#settings;
    const sampler = receivers.sampler(this.#random.stream('receivers'));
    const arrivals = new PoissonArrivals(rate ?? 1, this.#random.stream('arrivals'));
    // What a strict reading refuses was refused when the workload was made.
    const clock = new TraceClock(file, false);
    const batch = createRequestBatch();
    let left = this.nWarmup + this.nMeasured;
    for await (const records of format.read(file, new TraceReport())) {
      batch.length = Math.min(records.length, left);
      if (rate === undefined) {
        clock.order(records, batch.length);
        batch.times.set(records.times);
      } else {
        arrivals.fill(batch.times, batch.length);
      }
      this.#lookUp(records, batch);
      sampler.fill(batch.receivers, batch.length);
      left -= batch.length;
      yield batch;
      if (left === 0) return;
    }
    throw fileChanged(file);
  }

  #lookUp(records: TraceBatch, batch: RequestBatch): void {
    for (let i = 0; i < batch.length; i++) {
      const content = this.contents.find(records.contents[i]!);
      if (content < 0) throw fileChanged(this.#settings.file);
      batch.contents[i] = content;
    }
  }
}
