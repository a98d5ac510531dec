import type { Topology, Workload } from '@icarus-sim/core';
import { collectRequests, type CollectedRequests } from './collect-requests.js';

/**
 * Checks that a workload keeps its contract: as many requests as it says, times that never
 * decrease, receivers of the network, contents of the catalogue, and the same requests each time.
 * @param workload - With few enough requests to be kept in memory.
 * @returns Its requests.
 * @throws Error with the first request that is wrong.
 */
export async function checkWorkload(
  workload: Workload,
  topology: Topology,
): Promise<CollectedRequests> {
  const requests = await collectRequests(workload);
  const expected = workload.nWarmup + workload.nMeasured;
  if (requests.times.length !== expected) {
    throw new Error(`${requests.times.length} requests came, nWarmup + nMeasured is ${expected}`);
  }
  checkEach(requests, workload.contents.size, new Set(topology.receivers()));
  const again = await collectRequests(workload);
  const key = ({ times, receivers, contents }: CollectedRequests): string =>
    JSON.stringify([times, receivers, contents]);
  if (key(again) !== key(requests)) {
    throw new Error('batches() gave other requests the second time it was called');
  }
  return requests;
}

function checkEach(
  { times, receivers, contents }: CollectedRequests,
  size: number,
  ofNetwork: ReadonlySet<number>,
): void {
  let last = -Infinity;
  times.forEach((time, i) => {
    const [receiver = -1, content = -1] = [receivers[i], contents[i]];
    if (!(time >= last)) throw new Error(`request ${i} comes at ${time}, after one at ${last}`);
    last = time;
    if (!ofNetwork.has(receiver)) {
      throw new Error(`request ${i} comes from node ${receiver}, which is no receiver`);
    }
    if (content < 0 || content >= size) {
      throw new Error(`request ${i} is for content ${content}, not one of the ${size} there are`);
    }
  });
}
