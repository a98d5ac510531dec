import { InputError } from '@icarus-sim/core';
import { placeOf, type RequestFields } from './request-fields.js';
import type { ConvertedRequest } from './request-source.js';
import { objectIdOf } from './object-ids.js';
import type { EncodedTrace, TraceEncoder } from './trace-encoder.js';
import type { TraceSurvey } from './survey-trace.js';

/** Bytes of a record: time (uint32), object (uint64), size (uint32), next request (int64). */
const RECORD = 24;
const LARGEST = 2 ** 32 - 1;
const FIRST_RECORDS = 4096;

/**
 * The binary traces of the cache simulator libCacheSim. Positions of next requests are those in the
 * same file, from 1, as in the traces that it comes with.
 *
 * Source: libCacheSim, https://github.com/1a1a11a/libCacheSim.
 */
export class OracleGeneralEncoder implements TraceEncoder {
  private bytes = Buffer.alloc(FIRST_RECORDS * RECORD);
  private used = 0;
  /** Requests in the file. */
  private length = 0;
  /** Position of the file's first request. */
  private start = 0;
  /** Position of the request to come. */
  private position = 0;
  private readonly hasTime: boolean;
  private readonly hasSize: boolean;
  private roundsTimes = false;

  /**
   * @param trace - The trace that is converted.
   * @param fields - What its requests have.
   * @param survey - What was found out in a reading before.
   */
  constructor(
    private readonly trace: EncodedTrace,
    private readonly fields: RequestFields,
    private readonly survey: TraceSurvey,
  ) {
    this.hasTime = fields.includes('time');
    this.hasSize = fields.includes('size');
    this.warnOfLosses();
  }

  begin(length: number): void {
    this.length = length;
    this.start = this.position;
  }

  add(request: ConvertedRequest): void {
    this.fields.check(request);
    if (this.used + RECORD > this.bytes.length) this.makeRoom();
    const { bytes, used, position, start } = this;
    const next = this.survey.nextRequests.after(position) - start + 1;
    bytes.writeUInt32LE(this.timeOf(request), used);
    bytes.writeBigUInt64LE(this.objectOf(request), used + 4);
    bytes.writeUInt32LE(this.sizeOf(request), used + 12);
    bytes.writeBigInt64LE(next > 0 && next <= this.length ? BigInt(next) : -1n, used + 16);
    this.used += RECORD;
    this.position++;
  }

  flush(): Uint8Array {
    const bytes = Uint8Array.prototype.slice.call(this.bytes, 0, this.used);
    this.used = 0;
    return bytes;
  }

  /** Seconds, rounded down; where there are no times, the position in the file. */
  private timeOf(request: ConvertedRequest): number {
    const time = this.hasTime ? Math.floor(request.time) : this.position - this.start;
    if (this.hasTime && time !== request.time && !this.roundsTimes) {
      this.roundsTimes = true;
      this.trace.warn('Times are rounded down to whole seconds, which is all the format holds.');
    }
    return this.checked(time, 'time', request.time, request);
  }

  private sizeOf(request: ConvertedRequest): number {
    return this.hasSize ? this.checked(request.size, 'size', request.size, request) : 1;
  }

  private objectOf({ content, number }: ConvertedRequest): bigint {
    const id = this.survey.hasNumericNames ? objectIdOf(content) : undefined;
    return id ?? BigInt(number + 1);
  }

  private checked(value: number, field: string, found: number, request: ConvertedRequest): number {
    if (Number.isInteger(value) && value >= 0 && value <= LARGEST) return value;
    throw new InputError({
      place: placeOf(this.trace.name, request),
      found: `${field} ${found}`,
      allowed: `${field === 'size' ? 'a whole number ' : ''}from 0 to ${LARGEST} in ORACLE_GENERAL`,
    });
  }

  private makeRoom(): void {
    const longer = Buffer.alloc(this.bytes.length * 2);
    this.bytes.copy(longer);
    this.bytes = longer;
  }

  private warnOfLosses(): void {
    const { warn } = this.trace;
    if (!this.hasTime)
      warn('The trace has no times: requests get their position, from 0, instead.');
    if (!this.hasSize) warn('The trace has no sizes: contents get 1 byte.');
    if (this.survey.hasNumericNames) return;
    warn('Names are not all numbers: contents are numbered from 1 as they first appear.');
  }
}
