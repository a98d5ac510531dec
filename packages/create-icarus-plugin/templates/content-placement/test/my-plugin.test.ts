import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseParameters } from '@icarus-sim/core';
import { IntegerCatalogue } from '@icarus-sim/engine';
import { smallNetwork, testContext, TINY_NETWORKS } from '@icarus-sim/testing';
import { myPlugin } from '../src/my-plugin.js';

async function place(size: number, values: object, network = TINY_NETWORKS.fork()) {
  const parameters = parseParameters(myPlugin.parameters, values, '');
  const context = testContext('contentPlacement');
  return await myPlugin.place(network, new IntegerCatalogue(size), parameters, context);
}

describe('MY_PLUGIN', () => {
  it('deals contents to the sources in turn', async () => {
    assert.deepEqual([...(await place(5, {}))], [0, 1, 0, 1, 0]);
  });

  it('keeps runs of contents together', async () => {
    assert.deepEqual([...(await place(6, { run: 2 }))], [0, 0, 1, 1, 0, 0]);
  });

  it('needs a source', async () => {
    await assert.rejects(place(5, {}, smallNetwork(['r-A'])), /no source/);
  });
});
