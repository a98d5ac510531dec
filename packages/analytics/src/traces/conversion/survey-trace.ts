import type { RequestSource } from './request-source.js';
import { NextRequests } from './next-requests.js';
import { objectIdOf } from './object-ids.js';

/** What must be known of all requests before the first one can be written. */
export interface TraceSurvey {
  readonly nextRequests: NextRequests;
  /** Whether the names of all contents are whole numbers below 2^64. */
  readonly hasNumericNames: boolean;
}

/**
 * Reads a trace through once.
 * @param source - Is at its end afterwards.
 */
export async function surveyTrace(source: RequestSource): Promise<TraceSurvey> {
  const nextRequests = new NextRequests();
  let hasNumericNames = true;
  for (await source.fetch(); source.hasRequest; await source.fetch()) {
    do {
      const { number, content } = source.request;
      if (hasNumericNames) hasNumericNames = objectIdOf(content) !== undefined;
      nextRequests.add(number);
    } while (source.advance());
  }
  return { nextRequests, hasNumericNames };
}

/**
 * Counts the requests of a trace.
 * @param source - Is at its end afterwards.
 */
export async function countRequests(source: RequestSource): Promise<number> {
  let count = 0;
  for (await source.fetch(); source.hasRequest; await source.fetch()) {
    do count++;
    while (source.advance());
  }
  return count;
}
