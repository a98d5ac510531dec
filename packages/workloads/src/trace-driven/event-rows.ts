import { InputError, nearestNames, quote, type Problem, type Topology } from '@icarus-sim/core';
import { parseNumber } from '../files/parse-number.js';
import { splitRow } from '../files/split-row.js';

const REQUIRED = ['time', 'receiver', 'content'] as const;
const COLUMNS: readonly string[] = [...REQUIRED, 'size'];

/** Reads the rows of one file of events, which come in order of time. */
export class EventRowParser {
  /** Time of the row parsed last. */
  time = -Infinity;
  /** Node index of its receiver. */
  receiver = -1;
  /** Name of its content. */
  content = '';
  readonly #topology: Topology;
  readonly #receivers: ReadonlyMap<string, number>;
  readonly #columns: readonly string[];
  readonly #timeColumn: number;
  readonly #receiverColumn: number;
  readonly #contentColumn: number;
  readonly #sizeColumn: number;

  /**
   * @param header - The first line of the file.
   * @throws InputError where a column is missing, unknown or there twice.
   */
  constructor(header: string, topology: Topology) {
    this.#columns = (splitRow(header) ?? []).map((column) => column.trim());
    const problems = checkColumns(this.#columns);
    if (problems.length > 0) throw new InputError(problems);
    this.#timeColumn = this.#columns.indexOf('time');
    this.#receiverColumn = this.#columns.indexOf('receiver');
    this.#contentColumn = this.#columns.indexOf('content');
    this.#sizeColumn = this.#columns.indexOf('size');
    this.#topology = topology;
    this.#receivers = new Map(
      topology.receivers().map((receiver) => [topology.nodeName(receiver), receiver]),
    );
  }

  /**
   * Reads the next row into the fields of this object.
   * @throws InputError where it is no valid event; its place is empty.
   */
  parse(line: string): void {
    const fields = splitRow(line);
    if (fields?.length !== this.#columns.length) {
      const found = fields ? `${fields.length} fields` : 'quotes that are not closed';
      throw invalid(found, `${this.#columns.length} fields: ${this.#columns.join(',')}`);
    }
    this.#parseTime(fields[this.#timeColumn] ?? '');
    this.#parseReceiver(fields[this.#receiverColumn] ?? '');
    this.content = fields[this.#contentColumn] ?? '';
    if (this.content === '') throw invalid('no content', 'the name of a content');
    if (this.#sizeColumn >= 0) checkSize(fields[this.#sizeColumn] ?? '');
  }

  #parseTime(field: string): void {
    const time = parseNumber(field);
    if (Number.isNaN(time)) throw invalid(`time ${quote(field)}`, 'a number');
    if (time < this.time) {
      throw invalid(`time ${field} after ${this.time}`, 'times that never decrease');
    }
    this.time = time;
  }

  #parseReceiver(name: string): void {
    const receiver = this.#receivers.get(name);
    if (receiver !== undefined) {
      this.receiver = receiver;
      return;
    }
    const node = this.#topology.nodeIndex(name);
    const allowed = 'the name of a receiver of the topology';
    const found =
      node < 0 ? `receiver ${quote(name)}` : `node ${name}, a ${this.#topology.stack(node)}`;
    const nearest = nearestNames(name, [...this.#receivers.keys()]);
    throw new InputError({ place: '', found, allowed, nearest });
  }
}

function invalid(found: string, allowed: string): InputError {
  return new InputError({ place: '', found, allowed });
}

function checkSize(field: string): void {
  if (!(parseNumber(field) >= 0)) throw invalid(`size ${quote(field)}`, 'bytes, at least 0');
}

function checkColumns(columns: readonly string[]): Problem[] {
  const place = '';
  const allowed = 'the columns time, receiver, content and optionally size';
  const missing = REQUIRED.filter((column) => !columns.includes(column)).map((column) => {
    const others = columns.filter((other) => !COLUMNS.includes(other));
    return {
      place,
      found: `no column ${quote(column)} in the header ${quote(columns.join(','))}`,
      allowed,
      nearest: nearestNames(column, others),
    };
  });
  const twice = COLUMNS.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  const repeated = twice.map((column) => ({ place, found: `column ${column} twice`, allowed }));
  return [...missing, ...repeated];
}
