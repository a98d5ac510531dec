import fc from 'fast-check';
import { CongruentialStream, NO_CONTENT } from '@icarus-sim/core';
import type { NaiveCache } from './naive/naive-cache.js';
import { naiveCases } from './naive/naive-cases.js';
import { createCache } from './support/create-cache.js';
import {
  DIFFERENT_CONTENTS,
  operations,
  perform,
  stateOf,
  stateWith,
  type Operation,
} from './support/operations.js';

const DRAW_SEED = 42;

/** The requests a cache will see, were there no others. */
function requestsOf(all: readonly Operation[]): number[] {
  return all
    .filter(({ kind }) => kind === 'request' || kind === 'get')
    .map(({ content }) => content);
}

/** Catalogues that make contents be found by a direct map and by a table. */
const CATALOGUES = [DIFFERENT_CONTENTS, 1_000_000];

describe.each(CATALOGUES)('over a catalogue of %i contents', (nContents) => {
  it.each(naiveCases)(
    '$specification of $capacity does what the obvious implementation does',
    ({ specification, capacity, model }) => {
      const property = fc.property(operations, (all) => {
        const clocks = { own: { now: 0 }, naive: { now: 0 } };
        const future = requestsOf(all);
        const cache = createCache(specification, capacity, {
          nContents,
          drawSeed: DRAW_SEED,
          clock: clocks.own,
          future: Int32Array.from(future),
        });
        const random = new CongruentialStream(DRAW_SEED);
        const naive = model({ random, clock: clocks.naive, future });
        const observed = all.map((operation) => {
          const outcome = perform(cache, operation, clocks.own);
          return `${outcome}, ${stateOf(cache)}`;
        });
        const expected = all.map((operation) => {
          const outcome = perform(naive, operation, clocks.naive);
          return `${outcome}, ${stateWith(naive.dump())}`;
        });
        expect(observed).toEqual(expected);
        expect(cache.size).toBeLessThanOrEqual(capacity);
        expect(cache.capacity).toBe(capacity);
      });
      fc.assert(property, { numRuns: 50 });
    },
  );

  it.each(naiveCases.filter(({ model }) => model.length === 0))(
    '$specification of $capacity is as new after clear',
    ({ specification, capacity }) => {
      const property = fc.property(operations, operations, (before, after) => {
        const clock = { now: 0 };
        const used = createCache(specification, capacity, { nContents, clock });
        for (const operation of before) perform(used, operation, clock);
        used.clear();
        expect([used.size, ...used.dump()]).toEqual([0]);
        const fresh = createCache(specification, capacity, { nContents, clock });
        const outcomes = (cache: NaiveCache): unknown[] =>
          after.map((operation) => perform(cache, operation, { now: clock.now }));
        expect(outcomes(used)).toEqual(outcomes(fresh));
        expect(used.dump()).toEqual(fresh.dump());
      });
      fc.assert(property, { numRuns: 30 });
    },
  );

  it.each(naiveCases)(
    '$specification of $capacity no longer holds what it says it evicted',
    ({ specification, capacity }) => {
      const property = fc.property(operations, (all) => {
        const clock = { now: 0 };
        const future = Int32Array.from(requestsOf(all));
        const cache = createCache(specification, capacity, { nContents, clock, future });
        const evicted = all.map((operation) => {
          perform(cache, operation, clock);
          const content = cache.put(operation.content);
          return { content, isHeld: content !== NO_CONTENT && cache.has(content) };
        });
        expect(evicted.filter(({ isHeld }) => isHeld)).toEqual([]);
      });
      fc.assert(property, { numRuns: 30 });
    },
  );
});

describe('a content just inserted', () => {
  const admitting = ['LRU', 'FIFO', 'CLIMB', 'SLRU', 'RAND', 'PATH', 'TREE', 'ARRAY', 'SHARD'];

  it.each(admitting)('is held by %s', (name) => {
    const property = fc.property(operations, (all) => {
      const cache = createCache({ name }, 8);
      const isHeld = all.map((operation) => {
        perform(cache, operation, { now: 0 });
        cache.put(operation.content);
        return cache.has(operation.content);
      });
      expect(isHeld).not.toContain(false);
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
