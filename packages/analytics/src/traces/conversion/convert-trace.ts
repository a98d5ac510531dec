import { InputError, type TracedRequests } from '@icarus-sim/core';
import { CsvEncoder } from './csv-encoder.js';
import { LinesEncoder } from './lines-encoder.js';
import { OracleGeneralEncoder } from './oracle-general-encoder.js';
import { partName } from './part-names.js';
import { placeOf, RequestFields } from './request-fields.js';
import { RequestSource, type RequestFilter } from './request-source.js';
import { countRequests, surveyTrace } from './survey-trace.js';
import type { EncodedTrace, TraceEncoder } from './trace-encoder.js';
import { writeFile, type OutputPlan } from './write-file.js';

/** The formats that can be written. */
export const WRITTEN_FORMATS = ['LINES', 'CSV', 'ORACLE_GENERAL'] as const;

/** How a trace is converted. */
export interface ConversionPlan extends RequestFilter, OutputPlan {
  /** Name of the trace, for errors. */
  readonly trace: string;
  readonly format: (typeof WRITTEN_FORMATS)[number];
  /** Name of the file to write, or what the names of its parts are made of. */
  readonly file: string;
  /** Number of files of equal length to write. */
  readonly split?: number;
  /** Number of requests a file. */
  readonly splitRequests?: number;
  /** Shows something the user should know. */
  warn(message: string): void;
}

/** A file that was written. */
export interface WrittenFile {
  readonly file: string;
  readonly requests: number;
}

/** What was converted. */
export interface Conversion {
  /** Requests in the trace. */
  readonly read: number;
  /** Different contents of the requests that were written. */
  readonly contents: number;
  readonly files: readonly WrittenFile[];
}

/**
 * Writes the requests of a trace in another format, streaming them from file to file. The trace is
 * read twice where a file needs to know what follows: for `ORACLE_GENERAL`, which has the next
 * request for each content (4 bytes of memory a request), and for a number of equal parts.
 * @param open - Starts reading the trace.
 * @throws InputError where no request is to be written, or one can't be; where a file exists.
 */
export async function convertTrace(
  open: () => AsyncIterable<TracedRequests>,
  plan: ConversionPlan,
): Promise<Conversion> {
  const lengthOf = await partLengths(open, plan);
  const source = new RequestSource(open(), plan);
  try {
    await source.fetch();
    checkFirst(source, plan);
    const encoder = await createEncoder(open, source, plan);
    const files: WrittenFile[] = [];
    for (let part = 1; source.hasRequest; part++) {
      const length = lengthOf(part);
      const file = Number.isFinite(length) ? partName(plan.file, part) : plan.file;
      const written = { file, requests: 0 };
      await writeFile(file, encodePart(source, encoder, length, written), plan);
      files.push(written);
    }
    return { read: source.read, contents: source.contents, files };
  } finally {
    await source.close();
  }
}

/** The number of requests of each part, from 1. */
async function partLengths(
  open: () => AsyncIterable<TracedRequests>,
  { split, splitRequests = Infinity, ...filter }: ConversionPlan,
): Promise<(part: number) => number> {
  if (split === undefined) return () => splitRequests;
  const count = await countRequests(new RequestSource(open(), filter));
  const parts = Math.min(split, count);
  const end = (part: number): number => Math.floor((count * part) / parts);
  return (part) => end(part) - end(part - 1);
}

function checkFirst({ hasRequest, read, request }: RequestSource, plan: ConversionPlan): void {
  const { trace, fromTime, toTime } = plan;
  if (!hasRequest) {
    const found = read === 0 ? 'no requests' : `no request, of ${read}, that is to be converted`;
    throw new InputError({ place: trace, found, allowed: 'at least one' });
  }
  if ((fromTime ?? toTime) === undefined || !Number.isNaN(request.time)) return;
  throw new InputError({
    place: placeOf(trace, request),
    found: 'no time',
    allowed: 'a trace with times for --from-time and --to-time',
  });
}

async function createEncoder(
  open: () => AsyncIterable<TracedRequests>,
  { request }: RequestSource,
  plan: ConversionPlan,
): Promise<TraceEncoder> {
  const trace: EncodedTrace = { name: plan.trace, warn: plan.warn };
  const fields = new RequestFields(plan.trace, request);
  if (plan.format === 'LINES') return new LinesEncoder(trace);
  if (plan.format === 'CSV') return new CsvEncoder(trace, fields);
  const survey = await surveyTrace(new RequestSource(open(), plan));
  return new OracleGeneralEncoder(trace, fields, survey);
}

/** Encodes the requests from the one at hand on, up to the length of a part. */
async function* encodePart(
  source: RequestSource,
  encoder: TraceEncoder,
  length: number,
  written: { requests: number },
): AsyncGenerator<Uint8Array, void> {
  encoder.begin(length);
  while (source.hasRequest && written.requests < length) {
    do {
      encoder.add(source.request);
      written.requests++;
    } while (source.advance() && written.requests < length);
    yield encoder.flush();
    if (!source.hasRequest) await source.fetch();
  }
}
