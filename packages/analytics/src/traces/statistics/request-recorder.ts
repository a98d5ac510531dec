import type { TracedRequests } from '@icarus-sim/core';
import {
  actualRate,
  ContentNumbers,
  NOT_SAMPLED,
  StackDistances,
  type TraceSample,
} from '@icarus-sim/engine';
import { ContentTable } from './content-table.js';
import { IntervalStatistics } from './interval-statistics.js';
import { TraceClock } from './trace-clock.js';

/**
 * Takes the requests of a trace and counts what statistics need; memory is O(contents), some 100
 * bytes each, whatever the number of requests.
 */
export class RequestRecorder {
  /** Requests so far, in the sample or not. */
  requests = 0;
  /** Requests so far for contents in the sample. */
  sampled = 0;
  /** Sum of the sizes of all requests in bytes, where they are known. */
  bytes = 0;
  /** Requests with a size. */
  sizedRequests = 0;
  /** The share of contents that is in the sample. */
  readonly rate: number;
  readonly numbers: ContentNumbers;
  readonly contents = new ContentTable();
  readonly clock = new TraceClock();
  readonly reuseTimes = new IntervalStatistics();
  readonly distances = new StackDistances();

  /** @param sample - Which contents are looked at. */
  constructor(sample: TraceSample) {
    this.rate = actualRate(sample.rate);
    this.numbers = new ContentNumbers(sample.rate, sample.seed);
  }

  /** Takes a batch of requests. O(log contents) each, amortised. */
  take({ length, contents, times, sizes }: TracedRequests): void {
    for (let i = 0; i < length; i++) {
      const time = this.clock.request(times ? times[i]! : NaN);
      const bytes = sizes ? sizes[i]! : NaN;
      if (bytes >= 0) {
        this.bytes += bytes;
        this.sizedRequests++;
      }
      const content = this.numbers.numberOf(contents[i]!);
      if (content !== NOT_SAMPLED) this.takeSampled(content, bytes, time);
    }
    this.requests += length;
  }

  private takeSampled(content: number, bytes: number, time: number): void {
    this.sampled++;
    const sinceLast = this.contents.request(content, bytes, time);
    if (sinceLast >= 0) this.reuseTimes.add(sinceLast);
    this.distances.request(content);
  }
}
