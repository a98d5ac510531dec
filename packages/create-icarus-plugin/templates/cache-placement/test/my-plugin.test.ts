import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseParameters } from '@icarus-sim/core';
import { smallNetwork, testContext } from '@icarus-sim/testing';
import { myPlugin } from '../src/my-plugin.js';

/** The cache sizes by node that a placement makes; B has the most links, then C. */
async function place(budget: number, values: object): Promise<Record<string, number>> {
  const network = smallNetwork(['r1-A-B-C-s', 'r2-B', 'r3-C', 'D-B'], { cacheSize: 0 });
  const parameters = parseParameters(myPlugin.parameters, values, '');
  await myPlugin.place(network, budget, parameters, testContext('cachePlacement'));
  const caches = network.cacheNodes();
  return Object.fromEntries(
    caches.map((node) => [network.nodeName(node), network.cacheSize(node) ?? 0]),
  );
}

describe('MY_PLUGIN', () => {
  it('gives the best connected nodes equal shares', async () => {
    assert.deepEqual(await place(10, { nodes: 2 }), { B: 5, C: 5 });
  });

  it('places the whole budget, whatever it is', async () => {
    for (const budget of [1, 2, 7, 100]) {
      const sizes = Object.values(await place(budget, {}));
      assert.equal(
        sizes.reduce((sum, size) => sum + size, 0),
        budget,
      );
    }
  });

  it('needs ICR candidates', () => {
    const network = smallNetwork(['r-s']);
    const parameters = parseParameters(myPlugin.parameters, {}, '');
    const context = testContext('cachePlacement');
    assert.throws(() => myPlugin.place(network, 10, parameters, context), /no ICR candidates/);
  });
});
