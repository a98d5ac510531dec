import { ExperimentNumbers, type ParameterValues, type ResultStream } from '@icarus-sim/core';
import { HeldDigests } from './held-digests.js';
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

/**
 * Compares two files of results, matched by experiment and replication. Of the first file, digests
 * are held in memory; the second one is read past them.
 * @param tolerance - Largest difference of two numbers, relative to the larger one, that is none.
 * @returns Differences one by one: in the order of the second file, then what only the first has.
 */
export async function* findDifferences(
  first: ResultStream,
  second: ResultStream,
  tolerance: number,
): AsyncGenerator<ResultDifference> {
  const digests = new ResultDigests(new ExperimentNumbers());
  const unmatched = new HeldDigests();
  for await (const entry of digests.of(first)) unmatched.add(entry);
  const about = ({
    experiment,
    replication,
  }: EntryDigest): Omit<ResultDifference, 'first' | 'second'> => {
    return { parameters: digests.parametersOf(experiment), replication };
  };
  for await (const entry of digests.of(second)) {
    const other = unmatched.take(entry.experiment, entry.replication);
    if (!other) yield { ...about(entry), first: 'none', second: 'other' };
    else {
      for (const found of differingMetrics(other, entry, tolerance)) {
        yield { ...about(entry), ...found };
      }
    }
  }
  for (const entry of unmatched.takeAll()) {
    yield { ...about(entry), first: 'other', second: 'none' };
  }
}

function* differingMetrics(
  before: EntryDigest,
  after: EntryDigest,
  tolerance: number,
): Generator<Pick<ResultDifference, 'first' | 'second'> & { metric: string }> {
  for (const metric of new Set([...before.shape.metrics, ...after.shape.metrics])) {
    const [first, second] = [shown(before, metric), shown(after, metric)];
    if (typeof first === 'number' && typeof second === 'number') {
      if (isNear(first, second, tolerance)) continue;
    } else if (first === second && hashIn(before, metric) === hashIn(after, metric)) continue;
    yield { metric, first, second };
  }
}

function isNear(first: number, second: number, tolerance: number): boolean {
  const larger = Math.max(Math.abs(first), Math.abs(second));
  return Object.is(first, second) || Math.abs(first - second) <= tolerance * larger;
}

function hashIn({ shape, values }: EntryDigest, metric: string): number | undefined {
  return values[shape.metrics.indexOf(metric)];
}

function shown({ shape, values }: EntryDigest, metric: string): ResultDifference['first'] {
  const position = shape.metrics.indexOf(metric);
  if (position < 0) return 'none';
  return shape.areNumbers[position] ? (values[position] ?? NaN) : 'other';
}
