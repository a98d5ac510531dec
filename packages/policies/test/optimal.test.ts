import fc from 'fast-check';
import type { CachePolicy } from '@icarus-sim/core';
import { NaiveMin } from './naive/optimal.js';
import { createCache } from './support/create-cache.js';

const CAPACITY = 3;

function hitsOf(cache: CachePolicy, requests: readonly number[]): number {
  let hits = 0;
  for (const content of requests) {
    if (cache.get(content)) hits++;
    else cache.put(content);
  }
  return hits;
}

/** The most hits possible, by trying every way of bypassing and evicting. */
function mostHits(requests: readonly number[], held: readonly number[] = []): number {
  const [content, ...rest] = requests;
  if (content === undefined) return 0;
  if (held.includes(content)) return 1 + mostHits(rest, held);
  const ways = [held];
  if (held.length < CAPACITY) ways.push([...held, content]);
  else ways.push(...held.map((out) => [...held.filter((other) => other !== out), content]));
  return Math.max(...ways.map((way) => mostHits(rest, way)));
}

const contents = fc.nat(5);

describe('MIN', () => {
  it('has the most hits that any way of evicting can have', () => {
    const property = fc.property(fc.array(contents, { maxLength: 11 }), (requests) => {
      const cache = createCache({ name: 'MIN' }, CAPACITY, { future: Int32Array.from(requests) });
      expect(hitsOf(cache, requests)).toBe(mostHits(requests));
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('takes recorded requests that never come as past', () => {
    const recorded = fc.array(fc.tuple(fc.nat(9), fc.boolean()), { maxLength: 80, size: 'max' });
    const property = fc.property(recorded, (requests) => {
      const future = requests.map(([content]) => content);
      const cache = createCache({ name: 'MIN' }, CAPACITY, { future: Int32Array.from(future) });
      const naive = new NaiveMin(CAPACITY, future);
      const coming = requests.filter(([, comes]) => comes).map(([content]) => content);
      const serve = (served: CachePolicy | NaiveMin): unknown[] =>
        coming.map((content) => [served.get(content) || served.put(content), served.dump()]);
      expect(serve(cache)).toEqual(serve(naive));
    });
    fc.assert(property);
  });

  it('keeps its memory bounded when contents are dropped and inserted again and again', () => {
    const future = Int32Array.from([0, 1, 2, 3, 3, 2, 1, 0]);
    const cache = createCache({ name: 'MIN' }, CAPACITY, { future });
    const naive = new NaiveMin(CAPACITY, [...future]);
    const state = (): unknown[] =>
      Array.from({ length: 200 }, (_, i) => [
        cache.remove(i % 4),
        cache.put((i + 1) % 4),
        cache.dump(),
      ]);
    const expected = Array.from({ length: 200 }, (_, i) => [
      naive.remove(i % 4),
      naive.put((i + 1) % 4),
      naive.dump(),
    ]);
    expect(state()).toEqual(expected);
  });

  it('starts the future again when cleared', () => {
    const requests = [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5];
    const cache = createCache({ name: 'MIN' }, CAPACITY, { future: Int32Array.from(requests) });
    const first = hitsOf(cache, requests);
    cache.clear();
    expect([first, hitsOf(cache, requests)]).toEqual([5, 5]);
  });
});
