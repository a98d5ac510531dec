import type { Workload } from '@icarus-sim/core';

/** All requests of a workload, in columns. */
export interface Requests {
  readonly times: number[];
  readonly receivers: number[];
  readonly contents: number[];
}

/** Runs through a workload once and copies what its batches hold. */
export async function collectRequests(workload: Workload): Promise<Requests> {
  const requests: Requests = { times: [], receivers: [], contents: [] };
  for await (const batch of workload.batches()) {
    for (let i = 0; i < batch.length; i++) {
      requests.times.push(batch.times[i]!);
      requests.receivers.push(batch.receivers[i]!);
      requests.contents.push(batch.contents[i]!);
    }
  }
  return requests;
}
