import { InputError } from '@icarus-sim/core';
import type { InputFile } from '../files/find-file.js';

/**
 * How many requests of a trace are measured.
 * @param file - The trace, for the error.
 * @param found - Number of requests in it.
 * @param nMeasured - As configured; by default all that follow the warm-up.
 * @throws InputError where the trace is too short.
 */
export function measuredRequests(
  file: InputFile,
  found: number,
  nWarmup: number,
  nMeasured: number | undefined,
): number {
  const needed = nWarmup + (nMeasured ?? 1);
  if (found >= needed) return nMeasured ?? found - nWarmup;
  const allowed =
    nMeasured === undefined
      ? `more than nWarmup (${nWarmup})`
      : `at least nWarmup + nMeasured (${needed})`;
  throw new InputError({ place: file.name, found: `${found} requests`, allowed });
}
