import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseParameters } from '@icarus-sim/core';
import { checkWorkload, testContext, TINY_NETWORKS } from '@icarus-sim/testing';
import { myPlugin } from '../src/my-plugin.js';

const network = TINY_NETWORKS.tree();

async function build(values: object, seed = 1) {
  const all = { nContents: 20, nWarmup: 10, nMeasured: 5000, ...values };
  const parameters = parseParameters(myPlugin.parameters, all, '');
  return await myPlugin.create(network, parameters, testContext('workload', { seed }));
}

describe('MY_PLUGIN', () => {
  it('keeps the contract of workloads', async () => {
    await checkWorkload(await build({}), network);
  });

  it('asks for contents in its window only', async () => {
    const { contents } = await checkWorkload(await build({ window: 1 }), network);
    assert.deepEqual(contents.slice(0, 3), [0, 1, 2]);
    assert.equal(contents[20], 0);
  });

  it('has other requests with another seed', async () => {
    const one = await checkWorkload(await build({}, 1), network);
    const other = await checkWorkload(await build({}, 2), network);
    assert.notDeepEqual(one.contents, other.contents);
  });

  it('refuses a window larger than the catalogue', async () => {
    await assert.rejects(build({ window: 21 }), /window: found 21, allowed: at most nContents, 20/);
  });
});
