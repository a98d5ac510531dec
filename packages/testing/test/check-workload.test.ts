import type { Workload } from '@icarus-sim/core';
import { createRequestBatch, IntegerCatalogue } from '@icarus-sim/engine';
import { checkWorkload, TINY_NETWORKS } from '../src/index.js';

const network = TINY_NETWORKS.line();
const RECEIVER = network.nodeIndex('r');

/** A request as time, receiver, content. */
type Request = readonly [number, number, number];

function workloadOf(requests: readonly Request[], changes: Partial<Workload> = {}): Workload {
  return {
    contents: new IntegerCatalogue(3),
    nWarmup: 1,
    nMeasured: requests.length - 1,
    *batches() {
      const batch = createRequestBatch(1);
      for (const [time, receiver, content] of requests) {
        [batch.times[0], batch.receivers[0], batch.contents[0]] = [time, receiver, content];
        batch.length = 1;
        yield batch;
      }
    },
    ...changes,
  };
}

describe('the check of workloads', () => {
  it('returns the requests of a workload that keeps its contract', async () => {
    const workload = workloadOf([
      [0, RECEIVER, 0],
      [0.5, RECEIVER, 2],
    ]);
    await expect(checkWorkload(workload, network)).resolves.toEqual({
      times: [0, 0.5],
      receivers: [RECEIVER, RECEIVER],
      contents: [0, 2],
    });
  });

  const good: Request = [1, RECEIVER, 0];
  let calls = 0;

  it.each([
    {
      wrong: workloadOf([good], { nMeasured: 5 }),
      says: '1 requests came, nWarmup + nMeasured is 6',
    },
    {
      wrong: workloadOf([good, [0.5, RECEIVER, 0]]),
      says: 'request 1 comes at 0.5, after one at 1',
    },
    { wrong: workloadOf([[NaN, RECEIVER, 0]]), says: 'request 0 comes at NaN' },
    { wrong: workloadOf([good, [2, network.nodeIndex('A'), 0]]), says: 'which is no receiver' },
    { wrong: workloadOf([good, [2, RECEIVER, 3]]), says: 'not one of the 3 there are' },
    {
      wrong: workloadOf([good], {
        batches: () => workloadOf([[++calls, RECEIVER, 0]]).batches(),
      }),
      says: 'the second time it was called',
    },
  ])('catches: $says', async ({ wrong, says }) => {
    await expect(checkWorkload(wrong, network)).rejects.toThrow(says);
  });
});
