import { InputError } from '@icarus-sim/core';
import type { ConvertedRequest } from './request-source.js';

/** A field that the requests of a trace may have or lack. */
export type OptionalField = 'time' | 'receiver' | 'size';

const FIELDS: readonly OptionalField[] = ['time', 'receiver', 'size'];

function has(request: ConvertedRequest, field: OptionalField): boolean {
  return field === 'receiver' ? request.receiver !== '' : !Number.isNaN(request[field]);
}

/** The place of a request, for an error message. */
export function placeOf(trace: string, { line }: ConvertedRequest): string {
  return Number.isNaN(line) ? trace : `${trace}, line ${line}`;
}

/** Which fields the requests of a trace have; the first one tells, all others must be like it. */
export class RequestFields {
  private readonly present: readonly boolean[];

  /**
   * @param trace - Name of the trace, for errors.
   * @param first - Its first request.
   */
  constructor(
    private readonly trace: string,
    first: ConvertedRequest,
  ) {
    this.present = FIELDS.map((field) => has(first, field));
  }

  /** Whether requests have a field. */
  includes(field: OptionalField): boolean {
    return this.present[FIELDS.indexOf(field)]!;
  }

  /**
   * Checks that a request has the same fields as the first.
   * @throws InputError naming file and line where it has not.
   */
  check(request: ConvertedRequest): void {
    for (let i = 0; i < FIELDS.length; i++) {
      const field = FIELDS[i]!;
      if (has(request, field) === this.present[i]) continue;
      const [found, allowed] = this.present[i] ? [`no ${field}`, 'one'] : [`a ${field}`, 'none'];
      throw new InputError({
        place: placeOf(this.trace, request),
        found,
        allowed: `${allowed}, as in the first request`,
      });
    }
  }
}
