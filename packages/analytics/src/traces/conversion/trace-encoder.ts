import { InputError, quote } from '@icarus-sim/core';
import { placeOf } from './request-fields.js';
import type { ConvertedRequest } from './request-source.js';

/** Writes requests in a format. */
export interface TraceEncoder {
  /**
   * Starts a file.
   * @param length - Requests in it; infinite where it takes all.
   */
  begin(length: number): void;
  /**
   * Adds a request to the file.
   * @throws InputError where the format has no room for it.
   */
  add(request: ConvertedRequest): void;
  /** Gives up what was added since it was last called. */
  flush(): Uint8Array;
}

/** What encoders know of the trace. */
export interface EncodedTrace {
  /** Its name, for errors. */
  readonly name: string;
  /** Shows something the user should know. */
  warn(message: string): void;
}

/**
 * Checks that a name can stand on a line of text.
 * @throws InputError naming file and line where there is a line break in it.
 */
export function checkLine(trace: string, name: string, request: ConvertedRequest): void {
  if (!name.includes('\n') && !name.includes('\r')) return;
  throw new InputError({
    place: placeOf(trace, request),
    found: `the name ${quote(name)}`,
    allowed: 'names without line breaks',
  });
}
