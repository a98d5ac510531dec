import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseParameters } from '@icarus-sim/core';
import { checkTopology, diameter } from '@icarus-sim/engine';
import { testContext } from '@icarus-sim/testing';
import { myPlugin } from '../src/my-plugin.js';

async function build(values: object) {
  const parameters = parseParameters(myPlugin.parameters, values, '');
  return await myPlugin.create(parameters, testContext('topology'));
}

describe('MY_PLUGIN', () => {
  it('can be simulated', async () => {
    checkTopology(await build({}));
    checkTopology(await build({ arms: 1 }));
  });

  it('has a receiver at each arm and one source', async () => {
    const topology = await build({ arms: 3 });
    assert.equal(topology.receivers().length, 3);
    assert.equal(topology.sources().length, 1);
    assert.equal(topology.icrCandidates().length, 4);
    assert.equal(diameter(topology), 4);
  });

  it('refuses a star without arms', async () => {
    await assert.rejects(build({ arms: 0 }), /arms: found 0, allowed: at least 1/);
  });
});
