import { NO_CONTENT, NO_PARAMETERS, registerCachePolicy, Type } from '@icarus-sim/core';
import { checkCachePolicy, createCache, ListCache, listCache } from '../src/index.js';
import { BROKEN_POLICIES } from './broken/policies.js';

/** Refuses every other content; draws a number at each insertion. */
const choosy: typeof listCache = {
  ...listCache,
  create(capacity, _, { random }) {
    const coin = random.stream('insertions');
    const cache = new ListCache(capacity);
    const put = cache.put.bind(cache);
    cache.put = (content) =>
      coin.nextFloat() < 0.5 || cache.has(content) ? put(content) : NO_CONTENT;
    return cache;
  },
};

describe('the check of eviction policies', () => {
  it('accepts a policy that keeps every law', () => {
    expect(() => checkCachePolicy(listCache)).not.toThrow();
  });

  it.each(BROKEN_POLICIES)('catches a policy that $law', ({ factory, says }) => {
    expect(() => checkCachePolicy(factory)).toThrow(says);
  });

  it('accepts a random policy that may refuse contents where it says so', () => {
    expect(() => checkCachePolicy(choosy)).toThrow('left the content out');
    expect(() => checkCachePolicy(choosy, { admitsAll: false })).not.toThrow();
  });

  it('shows the shortest sequence of operations that breaks a law', () => {
    const [, , silent] = BROKEN_POLICIES;
    const check = (): void => checkCachePolicy(silent?.factory ?? listCache, { capacities: [1] });
    expect(check).toThrow(/shortest input found: \[\[{"kind":"\w+","content":\d+},{[^}]+}\]\]/);
  });

  it('refuses parameters that the policy does not have', () => {
    expect(() => checkCachePolicy(listCache, { parameters: { k: 2 } })).toThrow('unknown key');
  });
});

describe('a cache for a test', () => {
  it('has defaults filled in and builds the policies that it wraps', () => {
    const built: unknown[] = [];
    registerCachePolicy('INNER', {
      description: 'For tests.',
      parameters: Type.Object({ k: Type.Integer({ default: 3 }) }),
      create(capacity, { k }, { random }) {
        built.push([capacity, k, random.stream('draws').nextFloat()]);
        return new ListCache(capacity);
      },
    });
    registerCachePolicy('OUTER', {
      description: 'For tests.',
      parameters: NO_PARAMETERS,
      create: (capacity, _, { createPolicy }) => {
        createPolicy({ name: 'INNER' }, 1);
        return createPolicy({ name: 'INNER' }, capacity);
      },
    });
    const cache = createCache({ name: 'OUTER' }, 4);
    expect(cache.capacity).toBe(4);
    expect(built).toEqual([
      [1, 3, expect.any(Number)],
      [4, 3, expect.any(Number)],
    ]);
    expect(new Set(built.map((call) => JSON.stringify(call))).size).toBe(2);
  });

  it('is refused where the name is unknown', () => {
    expect(() => createCache({ name: 'INER' }, 4)).toThrow('unknown eviction policy "INER"');
  });
});
