import type { Workload } from '@icarus-sim/core';

/** All requests of a workload, in columns. */
export interface Requests {
  readonly times: number[];
  readonly receivers: number[];
  readonly contents: number[];
}

/** Columns as text: Jest takes seconds to compare long lists, and no time for texts. */
export function textOf(columns: unknown): string {
  return JSON.stringify(columns);
}

/** Runs through a workload once and copies what its batches hold. */
export async function collectRequests(workload: Workload): Promise<Requests> {
  const requests: Requests = { times: [], receivers: [], contents: [] };
  for await (const batch of workload.batches()) {
    requests.times.push(...batch.times.subarray(0, batch.length));
    requests.receivers.push(...batch.receivers.subarray(0, batch.length));
    requests.contents.push(...batch.contents.subarray(0, batch.length));
  }
  return requests;
}
