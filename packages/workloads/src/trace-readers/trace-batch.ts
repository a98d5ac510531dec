import { BATCH_CAPACITY } from '@icarus-sim/engine';

/** One request of a trace, filled anew by a parser. */
export interface TraceRecord {
  /** Time of the request in seconds; NaN where the trace doesn't say. */
  time: number;
  /** Name of the content. */
  content: string;
  /** Size of the content in bytes; NaN where the trace doesn't say. */
  size: number;
  /** Name of the receiver; empty where the trace doesn't say. */
  receiver: string;
}

/** A record without anything in it. */
export function createTraceRecord(): TraceRecord {
  return { time: NaN, content: '', size: NaN, receiver: '' };
}

/** Consecutive records of a trace, in columns; filled anew for every batch. */
export interface TraceBatch {
  /** Number of records in the batch, at most the length of the arrays. */
  length: number;
  /** Time of each request in seconds; NaN where the trace doesn't say. */
  readonly times: Float64Array;
  /** Name of the content of each request; may be longer than the batch. */
  readonly contents: string[];
  /** Size of each content in bytes; NaN where the trace doesn't say. */
  readonly sizes: Float64Array;
  /** Name of the receiver of each request, empty where the trace doesn't say; may be longer. */
  readonly receivers: string[];
  /** Line of each record, or its number in a binary file; from 1. */
  readonly lines: Float64Array;
}

/**
 * An empty batch.
 * @param capacity - Most records it can hold.
 */
export function createTraceBatch(capacity = BATCH_CAPACITY): TraceBatch {
  return {
    length: 0,
    times: new Float64Array(capacity),
    contents: [],
    sizes: new Float64Array(capacity),
    receivers: [],
    lines: new Float64Array(capacity),
  };
}

/**
 * Appends a record to a batch that isn't full.
 * @returns Whether the batch is full now.
 */
export function appendRecord(batch: TraceBatch, record: TraceRecord, line: number): boolean {
  const end = batch.length++;
  batch.times[end] = record.time;
  batch.contents[end] = record.content;
  batch.sizes[end] = record.size;
  batch.receivers[end] = record.receiver;
  batch.lines[end] = line;
  return batch.length === batch.times.length;
}
