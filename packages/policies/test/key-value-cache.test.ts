import { KeyValueCache } from '../src/index.js';
import { createCache } from './support/create-cache.js';

describe('a key-value cache', () => {
  it('gives back the values of the keys it holds', () => {
    const cache = new KeyValueCache<string>(createCache({ name: 'LRU' }, 2));
    expect(cache.put(1, 'a')).toBeUndefined();
    expect([cache.get(1), cache.value(1), cache.get(2)]).toEqual(['a', 'a', undefined]);
    expect([cache.has(1), cache.has(2), cache.size]).toEqual([true, false, 1]);
  });

  it('evicts as its policy says and hands out what it evicts', () => {
    const cache = new KeyValueCache<string>(createCache({ name: 'LRU' }, 2));
    cache.put(1, 'a');
    cache.put(2, 'b');
    cache.get(1);
    expect(cache.put(3, 'c')).toEqual({ key: 2, value: 'b' });
    expect(cache.dump()).toEqual([
      { key: 3, value: 'c' },
      { key: 1, value: 'a' },
    ]);
  });

  it('replaces the value of a key', () => {
    const cache = new KeyValueCache<string>(createCache({ name: 'FIFO' }, 2));
    cache.put(1, 'a');
    cache.put(1, 'b');
    expect([cache.value(1), cache.size]).toEqual(['b', 1]);
  });

  it('hands a value back that its policy refuses', () => {
    const cache = new KeyValueCache<string>(createCache({ name: 'IN_CACHE_LFU' }, 1));
    cache.put(1, 'a');
    cache.get(1);
    expect(cache.put(2, 'b')).toEqual({ key: 2, value: 'b' });
    expect([cache.value(1), cache.value(2)]).toEqual(['a', undefined]);
  });

  it('has no values of keys that were removed or cleared', () => {
    const cache = new KeyValueCache<string>(createCache({ name: 'LRU' }, 3));
    cache.put(1, 'a');
    cache.put(2, 'b');
    expect([cache.remove(1), cache.remove(9), cache.value(1)]).toEqual([true, false, undefined]);
    cache.clear();
    expect([cache.size, cache.value(2), cache.dump()]).toEqual([0, undefined, []]);
  });

  it('has no values of keys whose time is over', () => {
    const clock = { now: 0 };
    const cache = new KeyValueCache<number>(createCache({ name: 'TTL', ttl: 2 }, 3, { clock }));
    for (; clock.now < 20; clock.now++) cache.put(clock.now, clock.now);
    expect(cache.dump()).toEqual([{ key: 19, value: 19 }]);
    expect([cache.get(18), cache.value(19)]).toEqual([undefined, 19]);
  });
});
