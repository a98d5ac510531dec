import { InputError, isInputError, type Topology } from '@icarus-sim/core';
import { BATCH_CAPACITY } from '@icarus-sim/engine';
import type { InputFile } from '../files/find-file.js';
import { lineOf, readLines } from '../files/read-lines.js';
import { EventRowParser } from './event-rows.js';

/** Consecutive events of a file, in columns; filled anew for every batch. */
export interface EventBatch {
  /** Number of events in the batch. */
  length: number;
  readonly times: Float64Array;
  /** Node index of the receiver of each event. */
  readonly receivers: Int32Array;
  /** Name of the content of each event. */
  readonly contents: string[];
}

function append(batch: EventBatch, row: EventRowParser): void {
  batch.times[batch.length] = row.time;
  batch.receivers[batch.length] = row.receiver;
  batch.contents[batch.length] = row.content;
  batch.length++;
}

/**
 * Streams a CSV file of events and checks every row: header `time,receiver,content` and
 * optionally `size`, in any order. Empty lines are passed over.
 * @throws InputError naming file and line where a row is not valid.
 */
export async function* readEvents(
  file: InputFile,
  topology: Topology,
): AsyncGenerator<EventBatch, void> {
  const times = new Float64Array(BATCH_CAPACITY);
  const receivers = new Int32Array(BATCH_CAPACITY);
  const batch: EventBatch = { length: 0, times, receivers, contents: [] };
  let row: EventRowParser | undefined;
  let line = 0;
  for await (const lines of readLines(file)) {
    for (const text of lines) {
      line++;
      try {
        if (!row) {
          row = new EventRowParser(text, topology);
        } else if (text !== '') {
          row.parse(text);
          append(batch, row);
        }
      } catch (error) {
        throw isInputError(error) ? error.within(lineOf(file, line)) : error;
      }
      if (batch.length === BATCH_CAPACITY) {
        yield batch;
        batch.length = 0;
      }
    }
  }
  if (!row) {
    throw new InputError({
      place: file.name,
      found: 'an empty file',
      allowed: 'CSV with a header',
    });
  }
  if (batch.length > 0) yield batch;
}
