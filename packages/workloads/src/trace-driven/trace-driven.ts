import {
  choice,
  InputError,
  Type,
  type ContentCatalogue,
  type Static,
  type WorkloadFactory,
} from '@icarus-sim/core';
import { findFile } from '../files/find-file.js';
import { ReceiverPopularity } from '../requests/receiver-popularity.js';
import * as requestSchemas from '../requests/request-parameters.js';
import { csvMapping, type CsvMapping } from '../trace-readers/mapped-csv.js';
import type { TraceFormat } from '../trace-readers/trace-format.js';
import { TRACE_FORMAT_NAMES, traceFormat } from '../trace-readers/trace-formats.js';
import { TraceReport } from '../trace-readers/trace-report.js';
import { readContents } from './read-contents.js';
import * as schemas from './trace-parameters.js';
import { openTrace } from './trace-requests.js';

const parameters = Type.Object({
  reqsFile: Type.String({
    minLength: 1,
    description: 'File of the requests; may be compressed (.gz, .zst)',
  }),
  contentsFile: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'File of the contents, one name a line; by default the contents are those requested',
    }),
  ),
  nContents: Type.Optional(
    Type.Integer({
      description: 'Number of contents, to check the files by; by default as many as there are',
      minimum: 1,
      unit: 'contents',
    }),
  ),
  nWarmup: schemas.nWarmup,
  nMeasured: schemas.nMeasured,
  rate: requestSchemas.rate,
  beta: requestSchemas.beta,
  format: choice(TRACE_FORMAT_NAMES, {
    description: 'Format of the requests file',
    default: 'LINES',
  }),
  times: choice(['POISSON', 'TRACE'], {
    description: 'Times of the requests: Poisson arrivals of the given rate, or those of the trace',
    default: 'POISSON',
  }),
  strict: Type.Boolean({
    description: 'Whether a malformed line is an error; else it is passed over and counted',
    default: false,
  }),
  csv: Type.Object(csvMapping.properties, {
    description: 'Where the fields of a record are, for the format CSV',
    additionalProperties: false,
    default: {},
  }),
});

/** Requests for contents in the order of a trace. */
export const traceDriven: WorkloadFactory<typeof parameters> = {
  description:
    'Contents in the order of a recorded trace, by default one content name a line, at Poisson ' +
    'times or those of the trace, and receivers uniform or by a Zipf law.',
  parameters,
  readsInput: true,
  async create(topology, values, context) {
    const format = traceFormat(values.format, columnsOf(values));
    checkTimes(values, format);
    const file = await findFile(values.reqsFile, context.baseDirectory, 'reqsFile');
    const workload = await openTrace(
      {
        file,
        format,
        strict: values.strict,
        contents: await catalogueOf(values.contentsFile, context.baseDirectory),
        nWarmup: values.nWarmup,
        nMeasured: values.nMeasured,
        rate: values.times === 'POISSON' ? values.rate : undefined,
        receivers: new ReceiverPopularity(topology, values.beta),
      },
      context,
    );
    checkSize(values, workload.contents);
    return workload;
  },
  async *readTrace(values, context) {
    const file = await findFile(values.reqsFile, context.baseDirectory, 'reqsFile');
    const report = new TraceReport({ strict: values.strict });
    yield* traceFormat(values.format, values.csv).read(file, report);
    const summary = report.summary();
    if (summary) context.warn(`${file.name}: ${summary}.`);
  },
};

/** Who wants the times of a trace with a header and names no column for them means the one called that. */
function columnsOf({ csv, times }: Static<typeof parameters>): CsvMapping {
  return times === 'TRACE' && csv.header ? { ...csv, time: csv.time ?? 'time' } : csv;
}

async function catalogueOf(
  contentsFile: string | undefined,
  baseDirectory: string,
): Promise<ContentCatalogue | undefined> {
  if (contentsFile === undefined) return undefined;
  const file = await findFile(contentsFile, baseDirectory, 'contentsFile');
  return readContents(file, (line) => line, 'one content name a line');
}

function checkTimes(values: Static<typeof parameters>, format: TraceFormat): void {
  if (values.times === 'POISSON' || format.hasTimes) return;
  throw new InputError({
    place: 'times',
    found: `TRACE with the format ${values.format}, in which requests have no times`,
    allowed: 'POISSON, or a format with times; for CSV, csv.time names their column',
  });
}

function checkSize(values: Static<typeof parameters>, contents: ContentCatalogue): void {
  if (values.nContents === undefined || values.nContents === contents.size) return;
  throw new InputError({
    place: values.contentsFile ?? values.reqsFile,
    found: `${contents.size} contents`,
    allowed: `nContents (${values.nContents})`,
  });
}
