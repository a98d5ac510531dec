import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_PARAMETERS, registerStrategy } from '@icarus-sim/core';
import { prepareTestSimulation, TINY_NETWORKS, type TestRequest } from '@icarus-sim/testing';
import '../src/index.js';

registerStrategy('COPIES', {
  description: 'Leaves a copy in every cache on the way back.',
  parameters: NO_PARAMETERS,
  create: (view, controller) => ({
    processEvent(time, receiver, content, log) {
      controller.startSession(time, receiver, content, log);
      const request = view.shortestPath(receiver, view.contentSource(content));
      const served = request.nodes[controller.forwardRequestUntilHit(request)] ?? -1;
      const back = view.shortestPath(served, receiver);
      controller.forwardContentPath(back);
      for (const i of back.caches) if (i > 0) controller.putContent(back.nodes[i] ?? -1);
      controller.endSession();
    },
  }),
});

async function measure(requests: readonly TestRequest[], parameters: object) {
  const collectors = [{ name: 'MY_PLUGIN', ...parameters }];
  const network = TINY_NETWORKS.tree();
  const strategy = { name: 'COPIES' };
  const simulation = await prepareTestSimulation(network, strategy, requests, { collectors });
  const results = await simulation.run();
  return results['MY_PLUGIN'];
}

/** r1 – A – C – s is three hops; then A has the content, one hop from r1 and r2. */
const REQUESTS: readonly TestRequest[] = [
  ['r1', 0],
  ['r1', 0],
  ['r2', 0],
];

describe('MY_PLUGIN', () => {
  it('counts hops until a request is answered', async () => {
    assert.deepEqual(await measure(REQUESTS, {}), { MEAN: 5 / 3 });
  });

  it('tells each receiver by itself where asked to', async () => {
    assert.deepEqual(await measure(REQUESTS, { perReceiver: true }), {
      MEAN: 5 / 3,
      PER_RECEIVER: { r1: 2, r2: 1, r3: 0, r4: 0 },
    });
  });

  it('has a result without any request', async () => {
    assert.deepEqual(await measure([], {}), { MEAN: 0 });
  });
});
