import type { Reference } from '@icarus-sim/core';
import type { InputFile } from '../files/find-file.js';
import { lineOf, readLines } from '../files/read-lines.js';
import {
  appendRecord,
  createTraceBatch,
  createTraceRecord,
  type TraceBatch,
  type TraceRecord,
} from './trace-batch.js';
import type { Malformation, TraceReport } from './trace-report.js';

/** A format of trace files. */
export interface TraceFormat {
  /** What a file of this format looks like. */
  readonly description: string;
  /** Where the format is documented. */
  readonly reference?: Reference;
  /** Whether its records have times. */
  readonly hasTimes: boolean;
  /**
   * Streams the records of a file in constant memory.
   * @param report - Counts records and malformed lines.
   * @returns Batches; the same object is filled again and again.
   * @throws InputError where the file is unusable, or malformed and the report strict.
   */
  read(file: InputFile, report: TraceReport): AsyncIterable<TraceBatch>;
}

/**
 * Reads one line of a trace into a record.
 * @returns `record` where it filled the record, `nothing` where the line holds none (a header, a
 * comment), else what is wrong with the line.
 */
export type LineParser = (line: string, record: TraceRecord) => 'record' | 'nothing' | Malformation;

/** What makes a format of text files with a record a line. */
export interface LineFormatDefinition extends Omit<TraceFormat, 'read'> {
  /**
   * A parser for one reading of a file.
   * @param file - The file, for error messages.
   */
  createParser(file: InputFile): LineParser;
}

/** A format of text files with a record a line; empty lines are passed over. */
export function lineFormat(definition: LineFormatDefinition): TraceFormat {
  const { createParser, ...format } = definition;
  return { ...format, read: (file, report) => readRecords(file, report, createParser(file)) };
}

async function* readRecords(
  file: InputFile,
  report: TraceReport,
  parse: LineParser,
): AsyncGenerator<TraceBatch, void> {
  const batch = createTraceBatch();
  const record = createTraceRecord();
  let lineNumber = 0;
  for await (const lines of readLines(file)) {
    for (const line of lines) {
      lineNumber++;
      if (line === '') continue;
      const outcome = parse(line, record);
      if (outcome === 'nothing') continue;
      if (outcome !== 'record') {
        report.addMalformed(lineOf(file, lineNumber), outcome);
        continue;
      }
      report.records++;
      if (appendRecord(batch, record, lineNumber)) {
        yield batch;
        batch.length = 0;
      }
    }
  }
  if (batch.length > 0) yield batch;
}
