import {
  InputError,
  isInputError,
  lookUp,
  parseParameters,
  type ComponentContext,
  type ComponentSpecification,
  type Problem,
  type TracedRequests,
} from '@icarus-sim/core';

/** The workload whose trace readers are used. */
const WORKLOAD = 'TRACE_DRIVEN';

/**
 * How a trace is read.
 * @internal
 */
export interface TraceReading {
  /** Its format; the parameters of CSV say where the fields of a record are. */
  readonly format: ComponentSpecification;
  /** Whether a malformed line is an error; by default it is passed over with a warning. */
  readonly strict?: boolean;
  /** The option of the command line that names the format, for messages: `--format` by default. */
  readonly option?: string;
}

/**
 * Streams the requests of a trace, by the readers of whichever plugin has them.
 * @param trace - The file, relative to `context.baseDirectory`.
 * @throws InputError where the format is unknown, or no plugin reads traces; when it is streamed,
 * where the file can't be read.
 * @internal
 */
export function openTrace(
  trace: string,
  { format: { name, ...csv }, strict = false, option = '--format' }: TraceReading,
  context: ComponentContext,
): AsyncIterable<TracedRequests> {
  const workload = lookUp('workload', WORKLOAD, 'reading a trace');
  if (!workload.readTrace) {
    const found = `a workload ${WORKLOAD} that can't do it`;
    const allowed = 'the one of @icarus-sim/workloads';
    throw new InputError({ place: 'reading a trace', found, allowed });
  }
  if (name !== 'CSV' && Object.keys(csv).length > 0) {
    const found = `parameters of ${name}`;
    throw new InputError({ place: option, found, allowed: 'parameters of CSV only' });
  }
  try {
    const values = { reqsFile: trace, format: name, csv, strict };
    const parameters = parseParameters(workload.parameters, values, '');
    return withPlaces(workload.readTrace(parameters, context), trace, option);
  } catch (error) {
    throw atOptions(error, trace, option);
  }
}

async function* withPlaces(
  requests: AsyncIterable<TracedRequests>,
  trace: string,
  option: string,
): AsyncGenerator<TracedRequests, void> {
  try {
    yield* requests;
  } catch (error) {
    throw atOptions(error, trace, option);
  }
}

/** Says where on the command line a parameter of the workload was given. */
function atOptions(error: unknown, trace: string, option: string): unknown {
  if (!isInputError(error)) return error;
  return new InputError(error.problems.map((problem) => atOption(problem, trace, option)));
}

function atOption(problem: Problem, trace: string, option: string): Problem {
  const { place } = problem;
  if (place === 'reqsFile') return { ...problem, place: trace, allowed: 'a file that exists' };
  if (place === 'format') return { ...problem, place: option };
  if (place.startsWith('csv.')) return { ...problem, place: `${option} CSV, ${place.slice(4)}` };
  return problem;
}
