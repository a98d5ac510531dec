import fc from 'fast-check';
import { StackDistances } from './stack-distances.js';

function missesAt(requests: readonly number[], sizes: readonly number[]): number[] {
  const distances = new StackDistances();
  for (const content of requests) distances.request(content);
  return distances.missesAt(sizes);
}

/** The misses of one LRU cache, kept as a list. */
function simulatedMisses(requests: readonly number[], size: number): number {
  let held: number[] = [];
  let misses = 0;
  for (const content of requests) {
    if (!held.includes(content)) misses++;
    held = [content, ...held.filter((other) => other !== content)].slice(0, size);
  }
  return misses;
}

describe('StackDistances', () => {
  it('gives the misses of every size', () => {
    // Distances: first, first, 2, first, 3, 3, 1.
    expect(missesAt([0, 1, 0, 2, 1, 0, 0], [1, 2, 3, 4, 1000])).toEqual([6, 5, 3, 3, 3]);
  });

  it('gives the misses of simulated LRU caches at every size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 500, size: 'max' }), (requests) => {
        const sizes = Array.from({ length: 35 }, (_, i) => i + 1);
        const simulated = sizes.map((size) => simulatedMisses(requests, size));
        expect(missesAt(requests, sizes)).toEqual(simulated);
      }),
    );
  });

  it('tells how many requests had each distance', () => {
    const distances = new StackDistances();
    for (const content of [0, 1, 0, 2, 1, 0, 0]) distances.request(content);
    expect([...distances.distribution()]).toEqual([3, 1, 1, 2]);
    expect([...new StackDistances().distribution()]).toEqual([0]);
  });

  it('counts distances that grow at a stroke', () => {
    const loop = Array.from({ length: 30_000 }, (_, i) => i);
    expect(missesAt([...loop, ...loop], [29_999, 30_000])).toEqual([60_000, 30_000]);
  });
});
