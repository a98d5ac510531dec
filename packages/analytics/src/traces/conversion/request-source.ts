import type { TracedRequests } from '@icarus-sim/core';
import { ContentNumbers, NOT_SAMPLED, type TraceSample } from '@icarus-sim/engine';

/** Which requests of a trace are converted. */
export interface RequestFilter {
  /** Which contents are kept. */
  readonly sample: TraceSample;
  /** The first time that is kept, in seconds as the trace has them. */
  readonly fromTime?: number;
  /** The first time that is no longer kept. */
  readonly toTime?: number;
}

/** A request that is converted; the same object is filled again and again. */
export interface ConvertedRequest {
  /** Time in seconds; NaN where the trace doesn't say. */
  time: number;
  /** Empty where the trace doesn't say. */
  receiver: string;
  content: string;
  /** Size in bytes; NaN where the trace doesn't say. */
  size: number;
  /** The content's number, from 0 in the order of first appearance. */
  number: number;
  /** Line of the request in the trace, for messages; NaN where the reader doesn't say. */
  line: number;
}

/** Gives the requests of a trace that pass a filter, one by one. */
export class RequestSource {
  /** The request at hand. */
  readonly request: ConvertedRequest = {
    ...{ time: NaN, receiver: '', content: '', size: NaN, number: -1, line: NaN },
  };
  /** Whether there is a request at hand. */
  hasRequest = false;
  /** Requests read so far, passed on or not. */
  read = 0;
  private readonly numbers: ContentNumbers;
  private readonly batches: AsyncIterator<TracedRequests>;
  private readonly fromTime: number;
  private readonly toTime: number;
  private batch: TracedRequests = { length: 0, contents: [] };
  private position = 0;

  /** @param trace - Requests as a reader streams them. */
  constructor(
    trace: AsyncIterable<TracedRequests>,
    { sample, fromTime = -Infinity, toTime = Infinity }: RequestFilter,
  ) {
    this.batches = trace[Symbol.asyncIterator]();
    this.numbers = new ContentNumbers(sample.rate, sample.seed);
    this.fromTime = fromTime;
    this.toTime = toTime;
  }

  /** Number of different contents so far. */
  get contents(): number {
    return this.numbers.size;
  }

  /** Goes on to the next request, reading on where that is needed; `hasRequest` tells of it. */
  async fetch(): Promise<void> {
    while (!this.advance()) {
      const next = await this.batches.next();
      if (next.done) return;
      this.batch = next.value;
      this.position = 0;
      this.read += this.batch.length;
    }
  }

  /**
   * Goes on to the next request of those that were read.
   * @returns Whether there was one.
   */
  advance(): boolean {
    const { times, length, contents } = this.batch;
    while (this.position < length) {
      const i = this.position++;
      const time = times ? times[i]! : NaN;
      if (time < this.fromTime || time >= this.toTime) continue;
      const number = this.numbers.numberOf(contents[i]!);
      if (number === NOT_SAMPLED) continue;
      this.take(i, time, number);
      return (this.hasRequest = true);
    }
    return (this.hasRequest = false);
  }

  /** Ends the reading of the trace. */
  async close(): Promise<void> {
    await this.batches.return?.();
  }

  private take(i: number, time: number, number: number): void {
    const { batch, request } = this;
    request.time = time;
    request.number = number;
    request.content = batch.contents[i]!;
    request.receiver = batch.receivers?.[i] ?? '';
    request.size = batch.sizes?.[i] ?? NaN;
    request.line = batch.lines?.[i] ?? NaN;
  }
}
