import { NO_CONTENT } from '@icarus-sim/core';
import { createCache } from './support/create-cache.js';

const CONTENTS = 30;

function requestAll(cache: ReturnType<typeof createCache>): void {
  for (let content = 0; content < CONTENTS; content++) {
    if (!cache.get(content)) cache.put(content);
  }
}

describe('PATH', () => {
  it('inserts what a later cache has in the caches before it', () => {
    const cache = createCache({ name: 'PATH' }, 4);
    for (const content of [1, 2]) cache.put(content);
    cache.get(1);
    cache.put(3);
    expect(cache.dump()).toEqual([3, 1, 2]);
    expect(cache.get(2)).toBe(true);
    expect(cache.dump()).toEqual([2, 3]);
  });

  it('reports a content as evicted only when no cache has it any more', () => {
    const cache = createCache({ name: 'PATH' }, 2);
    expect(cache.put(1)).toBe(NO_CONTENT);
    expect(cache.put(2)).toBe(1);
    expect([cache.has(1), cache.has(2), cache.size]).toEqual([false, true, 1]);
  });
});

describe('TREE', () => {
  it('finds in the root what another leaf has inserted', () => {
    const cache = createCache({ name: 'TREE', leaves: 4, rootShare: 0.5 }, 8, { drawSeed: 3 });
    cache.get(7);
    cache.put(7);
    const hits = Array.from({ length: 20 }, () => cache.get(7));
    expect(hits).not.toContain(false);
  });
});

describe('ARRAY', () => {
  it('never asks a cache of weight 0', () => {
    const cache = createCache({ name: 'ARRAY', nodes: 3, weights: [0, 1, 0] }, 9);
    requestAll(cache);
    expect(cache.size).toBe(3);
  });

  it('asks caches as often as their weights say', () => {
    const cache = createCache({ name: 'ARRAY', nodes: 2, weights: [3, 1] }, 2);
    cache.put(0);
    const requests = 4000;
    const hits = Array.from({ length: requests }, () => cache.get(0)).filter(Boolean).length;
    const share = hits / requests;
    expect(Math.min(Math.abs(share - 0.75), Math.abs(share - 0.25))).toBeLessThan(0.04);
  });
});

describe('SHARD', () => {
  it.each([
    ['modulo', [0, 2, 4]],
    ['range', [0, 1, 2]],
  ])('by %s keeps contents of one shard from evicting those of another', (map, sameShard) => {
    const cache = createCache({ name: 'SHARD', nodes: 2, map }, 4, { nContents: 6 });
    const evicted = sameShard.map((content) => cache.put(content));
    expect(evicted).toEqual([NO_CONTENT, NO_CONTENT, 0]);
  });

  it('holds as much as one cache where contents are spread evenly', () => {
    const cache = createCache({ name: 'SHARD' }, 10);
    requestAll(cache);
    expect(cache.size).toBe(10);
  });
});
