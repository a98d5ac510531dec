import { NO_CONTENT } from '@icarus-sim/core';
import { createCache } from './support/create-cache.js';

describe('INSERT_AFTER_K_HITS', () => {
  it('inserts at the k-th request', () => {
    const cache = createCache({ name: 'INSERT_AFTER_K_HITS', k: 3 }, 2);
    const held = [1, 2, 3].map(() => {
      cache.put(5);
      return cache.has(5);
    });
    expect(held).toEqual([false, false, true]);
  });

  it('counts anew after an eviction', () => {
    const cache = createCache({ name: 'INSERT_AFTER_K_HITS', k: 2 }, 1);
    for (const content of [1, 1, 2, 2]) cache.put(content);
    expect(cache.put(1)).toBe(NO_CONTENT);
    expect(cache.put(1)).toBe(2);
  });

  it('forgets the content it has remembered for longest when the memory is full', () => {
    const cache = createCache({ name: 'INSERT_AFTER_K_HITS', k: 2, memory: 2 }, 3);
    for (const content of [1, 2, 3, 1, 3]) cache.put(content);
    expect(cache.dump()).toEqual([3]);
  });
});

describe('RAND_INSERT', () => {
  it.each([
    [0, 0],
    [1, 3],
  ])('with p = %i fills a cache of 3 with %i contents', (p, size) => {
    const cache = createCache({ name: 'RAND_INSERT', p }, 3);
    for (let content = 0; content < 50; content++) cache.put(content);
    expect(cache.size).toBe(size);
  });

  it('inserts as often as p says', () => {
    const cache = createCache({ name: 'RAND_INSERT', p: 0.3 }, 1000);
    for (let content = 0; content < 1000; content++) cache.put(content);
    expect(Math.abs(cache.size - 300)).toBeLessThan(60);
  });
});

describe('TTL', () => {
  it('keeps a content until its time is over, whatever is requested', () => {
    const clock = { now: 10 };
    const cache = createCache({ name: 'TTL', ttl: 5 }, 3, { clock });
    cache.put(1);
    clock.now = 14.9;
    expect([cache.get(1), cache.has(1), cache.size]).toEqual([true, true, 1]);
    clock.now = 15;
    expect([cache.has(1), cache.get(1), cache.size, cache.position(1)]).toEqual([
      false,
      false,
      0,
      -1,
    ]);
  });

  it('gives a content that is inserted again its full time', () => {
    const clock = { now: 0 };
    const cache = createCache({ name: 'TTL', ttl: 5 }, 3, { clock });
    cache.put(1);
    clock.now = 3;
    cache.put(1);
    clock.now = 6;
    expect(cache.dump()).toEqual([1]);
  });

  it('makes room by dropping expired contents before it evicts', () => {
    const clock = { now: 0 };
    const cache = createCache({ name: 'TTL', ttl: 5, policy: { name: 'CLIMB' } }, 2, { clock });
    cache.put(1);
    clock.now = 4;
    cache.put(2);
    clock.now = 5;
    expect(cache.put(3)).toBe(NO_CONTENT);
    expect(cache.dump()).toEqual([2, 3]);
  });

  it('works around a system that loses contents without saying so', () => {
    const clock = { now: 0 };
    const path = { name: 'PATH', nodes: 2, policy: { name: 'IN_CACHE_LFU' } };
    const cache = createCache({ name: 'TTL', ttl: 50, policy: path }, 4, { clock });
    const sizes = Array.from({ length: 400 }, (_, i) => {
      clock.now = i;
      const content = (i * i) % 23;
      if (!cache.get(content)) cache.put(content);
      return cache.size;
    });
    expect(Math.max(...sizes)).toBe(4);
  });
});
