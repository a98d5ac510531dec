import type { InputFile } from '../files/find-file.js';
import { readBytes } from '../files/read-bytes.js';
import {
  appendRecord,
  createTraceBatch,
  createTraceRecord,
  type TraceBatch,
} from './trace-batch.js';
import type { TraceFormat } from './trace-format.js';
import type { TraceReport } from './trace-report.js';

/** Bytes of a record: time (uint32), object (uint64), size (uint32), next request (int64). */
const RECORD = 24;
const TWO_POW_32 = 2 ** 32;
/** Upper halves below this make a number that doubles hold exactly. */
const EXACT_UPPER_HALF = 2 ** 21;

function objectName(bytes: DataView, offset: number): string {
  const upper = bytes.getUint32(offset + 4, true);
  if (upper >= EXACT_UPPER_HALF) return String(bytes.getBigUint64(offset, true));
  return String(upper * TWO_POW_32 + bytes.getUint32(offset, true));
}

/** Puts the bytes left over from the chunk before in front of a chunk. */
function join(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (rest.length === 0) return chunk;
  const both = new Uint8Array(rest.length + chunk.length);
  both.set(rest);
  both.set(chunk, rest.length);
  return both;
}

async function* read(file: InputFile, report: TraceReport): AsyncGenerator<TraceBatch, void> {
  const batch = createTraceBatch();
  const record = createTraceRecord();
  let rest = new Uint8Array(0);
  for await (const chunk of readBytes(file)) {
    const bytes = join(rest, chunk);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = bytes.length - (bytes.length % RECORD);
    for (let offset = 0; offset < end; offset += RECORD) {
      record.time = view.getUint32(offset, true);
      record.content = objectName(view, offset + 4);
      record.size = view.getUint32(offset + 12, true);
      report.records++;
      if (appendRecord(batch, record, report.records)) {
        yield batch;
        batch.length = 0;
      }
    }
    rest = bytes.slice(end);
  }
  if (rest.length > 0) {
    const found = `${rest.length} bytes at the end`;
    report.addMalformed(`${file.name}, record ${report.records + 1}`, {
      found,
      allowed: `${RECORD} a record`,
    });
  }
  if (batch.length > 0) yield batch;
}

/** The binary traces of the cache simulator libCacheSim. */
export const oracleGeneral: TraceFormat = {
  description:
    'libCacheSim oracleGeneral: binary records of 24 bytes, little endian: time in seconds ' +
    '(uint32), object (uint64), size in bytes (uint32), next request for the object (int64)',
  reference: {
    citation: 'libCacheSim: trace formats',
    url: 'https://github.com/1a1a11a/libCacheSim',
  },
  hasTimes: true,
  read,
};
