import fc from 'fast-check';
import { CongruentialStream, lookUp } from '@icarus-sim/core';
import {
  cacheOperations,
  checkCachePolicy,
  DIFFERENT_CONTENTS,
  perform,
  requestsOf,
} from '@icarus-sim/testing';
import { naiveCases } from './naive/naive-cases.js';
import { createCache } from './support/create-cache.js';
import { stateOf, stateWith } from './support/operations.js';

const DRAW_SEED = 42;

/** Catalogues that make contents be found by a direct map and by a table. */
const CATALOGUES = [DIFFERENT_CONTENTS, 1_000_000];

describe.each(CATALOGUES)('over a catalogue of %i contents', (nContents) => {
  it.each(naiveCases)(
    '$specification of $capacity does what the obvious implementation does',
    ({ specification, capacity, model }) => {
      const property = fc.property(cacheOperations, (all) => {
        const clocks = { own: { now: 0 }, naive: { now: 0 } };
        const future = requestsOf(all);
        const cache = createCache(specification, capacity, {
          nContents,
          drawSeed: DRAW_SEED,
          clock: clocks.own,
          future,
        });
        const random = new CongruentialStream(DRAW_SEED);
        const naive = model({ random, clock: clocks.naive, future: [...future] });
        const observed = all.map((operation) => {
          const outcome = perform(cache, operation, clocks.own);
          return `${outcome}, ${stateOf(cache)}`;
        });
        const expected = all.map((operation) => {
          const outcome = perform(naive, operation, clocks.naive);
          return `${outcome}, ${stateWith(naive.dump())}`;
        });
        expect(observed.join('\n')).toBe(expected.join('\n'));
        expect(cache.size).toBeLessThanOrEqual(capacity);
        expect(cache.capacity).toBe(capacity);
      });
      fc.assert(property, { numRuns: 50 });
    },
  );
});

/** Policies that may refuse to insert a content, inside of others too. */
const REFUSING = [
  'IN_CACHE_LFU',
  'PERFECT_LFU',
  'MIN',
  'NULL',
  'INSERT_AFTER_K_HITS',
  'RAND_INSERT',
  'TTL',
];

/** Systems of several caches. */
const SYSTEMS = ['PATH', 'TREE', 'ARRAY'];

describe('the contract of caches', () => {
  it.each(naiveCases)(
    'is kept by $specification of $capacity',
    ({ specification: { name, ...parameters }, capacity }) => {
      const names = JSON.stringify([name, parameters]);
      const check = (): void =>
        checkCachePolicy(lookUp('cachePolicy', name, ''), {
          parameters,
          capacities: [capacity],
          admitsAll: !REFUSING.some((refusing) => names.includes(`"${refusing}"`)),
          holdsWhatItHas: !SYSTEMS.includes(name),
        });
      expect(check).not.toThrow();
    },
  );
});

describe('a content just inserted', () => {
  const admitting = ['LRU', 'FIFO', 'CLIMB', 'SLRU', 'RAND', 'PATH', 'TREE', 'ARRAY', 'SHARD'];

  it.each(admitting)('is held by %s', (name) => {
    const property = fc.property(cacheOperations, (all) => {
      const cache = createCache({ name }, 8);
      const isHeld = all.map((operation) => {
        perform(cache, operation, { now: 0 });
        cache.put(operation.content);
        return cache.has(operation.content);
      });
      expect(isHeld.every(Boolean)).toBe(true);
    });
    fc.assert(property, { numRuns: 30 });
  });
});

describe('a large cache', () => {
  it.each([50_000, 2_000_000_000])(
    'over %i contents hits what a map in order hits',
    (nContents) => {
      const capacity = 1000;
      const cache = createCache({ name: 'LRU' }, capacity, { nContents });
      const held = new Set<number>();
      const random = new CongruentialStream(7);
      const hits = { own: 0, expected: 0 };
      for (let i = 0; i < 60_000; i++) {
        // The power makes small numbers popular; the factor spreads contents over the catalogue.
        const content = Math.floor(random.nextFloat() ** 3 * 5000) * Math.floor(nContents / 5000);
        if (cache.get(content)) hits.own++;
        else cache.put(content);
        if (held.delete(content)) hits.expected++;
        held.add(content);
        const [oldest] = held;
        if (held.size > capacity && oldest !== undefined) held.delete(oldest);
      }
      expect(hits.own).toBe(hits.expected);
      expect(cache.dump()).toEqual([...held].reverse());
    },
  );
});
