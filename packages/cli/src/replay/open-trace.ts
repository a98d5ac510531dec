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
 * Streams the requests of a trace.
 * @param trace - The file, relative to the working directory.
 * @param format - Its format; the parameters of CSV say where the fields of a record are.
 * @throws InputError where the format is unknown, or no plugin reads traces; when it is streamed,
 * where the file can't be read.
 */
export function openTrace(
  trace: string,
  { name, ...csv }: ComponentSpecification,
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
    throw new InputError({ place: '--format', found, allowed: 'parameters of CSV only' });
  }
  try {
    const values = { reqsFile: trace, format: name, csv };
    const parameters = parseParameters(workload.parameters, values, '');
    return withPlaces(workload.readTrace(parameters, context), trace);
  } catch (error) {
    throw atOptions(error, trace);
  }
}

async function* withPlaces(
  requests: AsyncIterable<TracedRequests>,
  trace: string,
): AsyncGenerator<TracedRequests, void> {
  try {
    yield* requests;
  } catch (error) {
    throw atOptions(error, trace);
  }
}

/** Says where on the command line a parameter of the workload was given. */
function atOptions(error: unknown, trace: string): unknown {
  if (!isInputError(error)) return error;
  return new InputError(error.problems.map((problem) => atOption(problem, trace)));
}

function atOption(problem: Problem, trace: string): Problem {
  const { place } = problem;
  if (place === 'reqsFile') return { ...problem, place: trace, allowed: 'a file that exists' };
  if (place === 'format') return { ...problem, place: '--format' };
  if (place.startsWith('csv.')) return { ...problem, place: `--format CSV, ${place.slice(4)}` };
  return problem;
}
