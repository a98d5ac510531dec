import { InputError, type RunOptions, type TracedRequests } from '@icarus-sim/core';
import type { TraceSample } from '@icarus-sim/engine';
import { byRank } from '../popularity/rank-frequency.js';
import { RequestRecorder } from './request-recorder.js';
import { summarize } from './summarize.js';
import { markTop } from './top-contents.js';
import type { TraceStatistics } from './trace-statistics.js';
import { WindowCounter, type WindowPlan } from './window-counter.js';

/** Share of the contents whose share of the requests is followed over time. */
const FOLLOWED = 0.01;

/** What is asked of statistics. */
export interface StatisticsPlan {
  /** Which contents are looked at. */
  readonly sample: TraceSample;
  /** Name of the trace, for errors. */
  readonly place: string;
  /** Number of contents there are, requested or not, where it is known. */
  readonly catalogue?: number;
  /** In how many windows popularity over time is shown; 0 leaves it out. */
  readonly windows: number;
}

/**
 * Reads a trace and works out its statistics, in memory that depends on the number of contents
 * only. For popularity over time it is read twice.
 * @param open - Starts reading the trace.
 * @throws InputError where it has no requests, or none in the sample.
 */
export async function readStatistics(
  open: () => AsyncIterable<TracedRequests>,
  { place, sample, catalogue, windows }: StatisticsPlan,
  { onProgress, signal }: RunOptions = {},
): Promise<TraceStatistics> {
  const recorder = new RequestRecorder(sample);
  for await (const batch of open()) {
    recorder.take(batch);
    onProgress?.(recorder.requests);
    signal?.throwIfAborted();
  }
  checkRequests(recorder, sample, place);
  const statistics = summarize(recorder, catalogue);
  if (windows === 0) return statistics;
  const counts = recorder.contents.requestCounts();
  const top = markTop(counts, byRank(counts), FOLLOWED);
  const counter = new WindowCounter(planOf(recorder, windows), recorder.numbers, top);
  for await (const batch of open()) {
    counter.take(batch);
    signal?.throwIfAborted();
  }
  return { ...statistics, overTime: counter.result() };
}

/** Windows of equal time, or of as many requests where there are no times. */
function planOf({ clock, requests, rate }: RequestRecorder, windows: number): WindowPlan {
  const duration = clock.now - clock.start;
  if (duration > 0) {
    const { start } = clock;
    return { unit: 'seconds', start, length: duration / windows, count: windows, rate };
  }
  const length = Math.ceil(requests / windows);
  return { unit: 'requests', start: 0, length, count: Math.ceil(requests / length), rate };
}

function checkRequests(
  { requests, sampled }: RequestRecorder,
  { rate }: TraceSample,
  place: string,
): void {
  if (requests === 0) {
    throw new InputError({ place, found: 'no requests', allowed: 'at least one' });
  }
  if (sampled > 0) return;
  const found = `${rate}, by which none of ${requests} requests is in the sample`;
  throw new InputError({ place: '--sample', found, allowed: 'a higher rate, or another --seed' });
}
