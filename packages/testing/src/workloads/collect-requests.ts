import type { Workload } from '@icarus-sim/core';

/** All requests of a workload. */
export interface CollectedRequests {
  readonly times: readonly number[];
  readonly receivers: readonly number[];
  readonly contents: readonly number[];
}

/** Collects the requests of a workload from its start. */
export async function collectRequests(workload: Workload): Promise<CollectedRequests> {
  const [times, receivers, contents]: [number[], number[], number[]] = [[], [], []];
  for await (const batch of workload.batches()) {
    times.push(...batch.times.subarray(0, batch.length));
    receivers.push(...batch.receivers.subarray(0, batch.length));
    contents.push(...batch.contents.subarray(0, batch.length));
  }
  return { times, receivers, contents };
}
