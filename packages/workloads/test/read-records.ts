import { readTrace } from '../src/trace-readers/read-trace.js';
import type { TraceRecord } from '../src/trace-readers/trace-batch.js';
import type { TraceFormat } from '../src/trace-readers/trace-format.js';
import type { TraceReport } from '../src/trace-readers/trace-report.js';

/** A record with its line. */
export interface NumberedRecord extends Omit<TraceRecord, 'receiver'> {
  readonly line: number;
}

/** All records of a trace file. */
export async function readRecords(
  path: string,
  format: TraceFormat,
  report?: TraceReport,
): Promise<NumberedRecord[]> {
  const records: NumberedRecord[] = [];
  for await (const { length, times, contents, sizes, lines } of readTrace(path, format, report)) {
    for (let i = 0; i < length; i++) {
      const [time = NaN, size = NaN, line = NaN] = [times[i], sizes[i], lines[i]];
      records.push({ time, content: contents[i] ?? '', size, line });
    }
  }
  return records;
}
