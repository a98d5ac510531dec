import { Batch, Column, tableFromColumns, tableToIPC, type Table } from '@uwdata/flechette';

/** Bytes before the length of a message: the mark that one follows. */
const MARK_BYTES = 4;
/** Mark and length. */
const PREFIX_BYTES = 8;
/** An empty message, which ends a stream. */
const END_BYTES = 8;
/** The name of the format, at both ends of a file. */
const MAGIC_BYTES = 6;
const BLOCK_BYTES = 24;
/** Slot of the record batches in the table of offsets of a footer. */
const RECORD_BATCHES_SLOT = 10;

/** Where a record batch stands in a file. */
export interface ArrowBlock {
  /** First byte. */
  readonly offset: number;
  /** Bytes of the message that describes the batch, its prefix included. */
  readonly metadataLength: number;
  /** Bytes of the batch. */
  readonly bodyLength: number;
}

/** A table as bytes, in the parts that a file of many batches is put together from. */
export interface ArrowParts {
  /** The message that describes the columns. */
  readonly schema: Uint8Array;
  /** The message of the batch and the batch itself. */
  readonly batch: Uint8Array;
  readonly metadataLength: number;
}

/** Encodes a table of one batch. */
export function arrowParts(table: Table): ArrowParts {
  const stream = bytesOf(table, 'stream');
  const schemaLength = messageLength(stream, 0);
  return {
    schema: stream.subarray(0, schemaLength),
    batch: stream.subarray(schemaLength, stream.length - END_BYTES),
    metadataLength: messageLength(stream, schemaLength),
  };
}

/**
 * The end of a file: the empty message, the footer that tells where the batches are, its length
 * and the name of the format. The library encodes whole tables only, so it encodes one with as
 * many empty batches, and their places are then replaced.
 * @param empty - A table with the same columns and no rows.
 */
export function arrowFooter(empty: Table, blocks: readonly ArrowBlock[]): Uint8Array {
  const columns = empty.children.map((column, i): [string, Column<unknown>] => {
    const batches = blocks.map(() => emptyBatch(column));
    return [empty.names[i] ?? '', new Column(batches, column.type)];
  });
  const file = bytesOf(tableFromColumns(columns), 'file');
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const footerEnd = file.length - MAGIC_BYTES - 4;
  const footer = footerEnd - view.getInt32(footerEnd, true);
  const vector = recordBatchesAt(view, footer);
  blocks.forEach(({ offset, metadataLength, bodyLength }, i) => {
    const at = vector + 4 + i * BLOCK_BYTES;
    view.setBigInt64(at, BigInt(offset), true);
    view.setInt32(at + 8, metadataLength, true);
    view.setBigInt64(at + 16, BigInt(bodyLength), true);
  });
  return file.subarray(footer - END_BYTES);
}

function emptyBatch({ type }: Column<unknown>): Batch<unknown> {
  const [validity, values, offsets] = [new Uint8Array(0), new Uint8Array(0), new Int32Array(1)];
  return new Batch({ length: 0, nullCount: 0, type, validity, values, offsets });
}

/** Finds the vector of record batches in a footer (Footer in Arrow's File.fbs). */
function recordBatchesAt(view: DataView, footer: number): number {
  const table = footer + view.getUint32(footer, true);
  const slots = table - view.getInt32(table, true);
  const field = table + view.getUint16(slots + RECORD_BATCHES_SLOT, true);
  return field + view.getUint32(field, true);
}

function messageLength(bytes: Uint8Array, start: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  return PREFIX_BYTES + view.getInt32(MARK_BYTES, true);
}

function bytesOf(table: Table, format: 'stream' | 'file'): Uint8Array {
  const bytes = tableToIPC(table, { format });
  if (bytes) return bytes;
  throw new TypeError('a table without a sink is encoded in memory');
}
