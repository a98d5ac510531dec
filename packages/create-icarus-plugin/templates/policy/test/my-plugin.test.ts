import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCachePolicy, createCache } from '@icarus-sim/testing';
import '../src/index.js';
import { myPlugin } from '../src/my-plugin.js';

describe('MY_PLUGIN', () => {
  it('keeps the contract of caches', () => {
    for (const chances of [0, 1, 3]) checkCachePolicy(myPlugin, { parameters: { chances } });
  });

  it('evicts the content that came first', () => {
    const cache = createCache({ name: 'MY_PLUGIN' }, 2);
    cache.put(1);
    cache.put(2);
    assert.equal(cache.put(3), 1);
    assert.deepEqual(cache.dump(), [3, 2]);
  });

  it('spares a content that was asked for', () => {
    const cache = createCache({ name: 'MY_PLUGIN' }, 2);
    cache.put(1);
    cache.put(2);
    assert.equal(cache.get(1), true);
    assert.equal(cache.put(3), 2);
    assert.deepEqual(cache.dump(), [3, 1]);
  });
});
