import { choice, InputError, nearestNames, quote, Type, type Static } from '@icarus-sim/core';
import { lineOf } from '../files/read-lines.js';
import { parseNumber } from '../files/parse-number.js';
import { splitRow } from '../files/split-row.js';
import type { InputFile } from '../files/find-file.js';
import { lineFormat, type LineParser, type TraceFormat } from './trace-format.js';

const SECONDS_PER_UNIT = { s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 };

const column = (description: string) =>
  Type.Union([Type.String({ minLength: 1 }), Type.Integer({ minimum: 1 })], {
    description: `${description}: its name in the header, or its number from 1`,
  });

/** Schema of how the columns of a CSV file map to the fields of a record. */
export const csvMapping = Type.Object(
  {
    content: Type.Optional(column('Column of the content names; by default "content"')),
    time: Type.Optional(
      column('Column of the times; by default "time", where it starts with a number'),
    ),
    size: Type.Optional(
      column('Column of the sizes in bytes; by default "size", where it starts with a number'),
    ),
    receiver: Type.Optional(
      column('Column of the receivers, which only tools for traces use; by default "receiver"'),
    ),
    delimiter: Type.String({
      description: 'What stands between fields',
      minLength: 1,
      maxLength: 1,
      default: ',',
    }),
    header: Type.Boolean({
      description: 'Whether the first line names the columns',
      default: true,
    }),
    timeUnit: choice(['s', 'ms', 'us', 'ns'], { description: 'Unit of the times', default: 's' }),
  },
  { additionalProperties: false },
);

/** How the columns of a CSV file map to the fields of a record. */
export type CsvMapping = Static<typeof csvMapping>;

/** Positions of the columns; -1 for those that there aren't. */
interface Columns {
  readonly count: number;
  readonly content: number;
  time: number;
  size: number;
  readonly receiver: number;
}

/**
 * CSV files with a mapping of columns; fields may be quoted, but hold no line breaks.
 * @param mapping - Where the fields of a record are.
 */
export function mappedCsv(mapping: CsvMapping): TraceFormat {
  return lineFormat({
    description: 'CSV, with a mapping that says which column holds what',
    hasTimes: mapping.time !== undefined,
    createParser: (file) => createParser(mapping, file),
  });
}

function createParser(mapping: CsvMapping, file: InputFile): LineParser {
  let columns: Columns | undefined;
  let isFirstRow = true;
  const secondsPerUnit = SECONDS_PER_UNIT[mapping.timeUnit];
  return (line, record) => {
    const fields = splitRow(line, mapping.delimiter);
    if (!columns) {
      columns = findColumns(mapping, fields ?? [], file);
      if (mapping.header) return 'nothing';
    }
    if (fields?.length !== columns.count) {
      const found = fields ? `${fields.length} fields` : 'quotes that are not closed';
      return { found, allowed: `${columns.count} fields` };
    }
    if (isFirstRow) dropTexts(columns, mapping, fields);
    isFirstRow = false;
    record.content = fields[columns.content] ?? '';
    if (record.content === '') return { found: 'no content', allowed: 'the name of a content' };
    if (columns.time >= 0) {
      record.time = parseNumber(fields[columns.time] ?? '') * secondsPerUnit;
      if (Number.isNaN(record.time)) return notANumber('time', fields[columns.time]);
    }
    if (columns.size >= 0) {
      record.size = parseNumber(fields[columns.size] ?? '');
      if (!(record.size >= 0)) return notANumber('size', fields[columns.size]);
    }
    if (columns.receiver >= 0) record.receiver = fields[columns.receiver] ?? '';
    return 'record';
  };
}

/** A column that nobody asked for is of use only where it holds numbers. */
function dropTexts(columns: Columns, mapping: CsvMapping, row: readonly string[]): void {
  for (const field of ['time', 'size'] as const) {
    const isNumber = !Number.isNaN(parseNumber(row[columns[field]] ?? ''));
    if (mapping[field] === undefined && !isNumber) columns[field] = -1;
  }
}

function notANumber(field: string, text: string | undefined): { found: string; allowed: string } {
  return {
    found: `${field} ${quote(text)}`,
    allowed: field === 'size' ? 'at least 0' : 'a number',
  };
}

function findColumns(mapping: CsvMapping, first: readonly string[], file: InputFile): Columns {
  const names = mapping.header ? first.map((name) => name.trim()) : [];
  const find = (field: keyof CsvMapping & keyof Columns): number => {
    const wanted = mapping[field] ?? (field === 'content' ? field : undefined);
    if (wanted === undefined) return names.indexOf(field);
    const position = typeof wanted === 'number' ? wanted - 1 : names.indexOf(wanted);
    if (position >= 0 && position < first.length) return position;
    throw new InputError({
      place: lineOf(file, 1),
      found: `no column ${quote(wanted)}`,
      allowed: mapping.header ? names.join(', ') : `a column number from 1 to ${first.length}`,
      nearest: nearestNames(String(wanted), names),
    });
  };
  return {
    count: first.length,
    content: find('content'),
    time: find('time'),
    size: find('size'),
    receiver: find('receiver'),
  };
}
