import { ExperimentNumbers, type ParameterValues, type ResultStream } from '@icarus-sim/core';
import { ResultDigests, type EntryDigest } from './result-digest.js';

/** Something that two files of results don't have alike. */
export interface ResultDifference {
  readonly parameters: ParameterValues;
  readonly replication: unknown;
  /** The metric; missing where one file lacks the whole experiment. */
  readonly metric?: string;
  /** The number in each file, `other` for what is no number, `none` where there is nothing. */
  readonly first: number | 'other' | 'none';
  readonly second: number | 'other' | 'none';
}

/** How two files of results differ. */
export interface Comparison {
  /** Number of results in the first file. */
  readonly count: number;
  /** In the order of the second file; then what only the first one has. */
  readonly differences: readonly ResultDifference[];
}

/**
 * Compares two files of results, matched by experiment and replication. Of the first file, digests
 * are held in memory; the second one is read past them.
 * @param tolerance - Largest difference of two numbers, relative to the larger one, that is none.
 */
export async function findDifferences(
  first: ResultStream,
  second: ResultStream,
  tolerance: number,
): Promise<Comparison> {
  const digests = new ResultDigests(new ExperimentNumbers());
  const unmatched = new Map<string, EntryDigest[]>();
  let count = 0;
  for await (const entry of digests.of(first)) {
    count++;
    const entries = unmatched.get(keyOf(entry));
    if (entries) entries.push(entry);
    else unmatched.set(keyOf(entry), [entry]);
  }
  const differences: ResultDifference[] = [];
  const about = ({
    experiment,
    replication,
  }: EntryDigest): Omit<ResultDifference, 'first' | 'second'> => {
    return { parameters: digests.parametersOf(experiment), replication };
  };
  for await (const entry of digests.of(second)) {
    const other = unmatched.get(keyOf(entry))?.shift();
    if (!other) differences.push({ ...about(entry), first: 'none', second: 'other' });
    else {
      for (const found of differingMetrics(other, entry, tolerance)) {
        differences.push({ ...about(entry), ...found });
      }
    }
  }
  for (const entry of [...unmatched.values()].flat()) {
    differences.push({ ...about(entry), first: 'other', second: 'none' });
  }
  return { count, differences };
}

function keyOf({ experiment, replication }: EntryDigest): string {
  return `${experiment}/${String(replication)}`;
}

function* differingMetrics(
  before: EntryDigest,
  after: EntryDigest,
  tolerance: number,
): Generator<Pick<ResultDifference, 'first' | 'second'> & { metric: string }> {
  for (const metric of new Set([...before.metrics, ...after.metrics])) {
    const [first, second] = [before, after].map(({ metrics, values }) => {
      return values[metrics.indexOf(metric)];
    });
    if (isSame(first, second, tolerance)) continue;
    yield { metric, first: shown(first), second: shown(second) };
  }
}

function isSame(
  first: number | string | undefined,
  second: number | string | undefined,
  tolerance: number,
): boolean {
  if (typeof first !== 'number' || typeof second !== 'number') return first === second;
  const larger = Math.max(Math.abs(first), Math.abs(second));
  return Object.is(first, second) || Math.abs(first - second) <= tolerance * larger;
}

function shown(value: number | string | undefined): ResultDifference['first'] {
  if (typeof value === 'number') return value;
  return value === undefined ? 'none' : 'other';
}
