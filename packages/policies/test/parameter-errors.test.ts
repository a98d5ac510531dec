import { InputError } from '@icarus-sim/core';
import { createCache } from './support/create-cache.js';

type Parameters = Readonly<Record<string, unknown>>;

/** Policy, its parameters, capacity, and the error's place, what was found and what is allowed. */
const refused: readonly [string, Parameters, number, string, string, string][] = [
  ['SLRU', { segments: 0 }, 9, 'segments', '0', 'at least 1'],
  ['SLRU', { segments: 2.5 }, 9, 'segments', '2.5', 'a whole number'],
  ['SLRU', { segments: 4 }, 3, 'segments', '4', 'capacity of the cache, which is 3'],
  ['SLRU', { segments: 3, alloc: [0.5, 0.5] }, 9, 'alloc', '2 shares', '3, the value of segments'],
  ['SLRU', { alloc: [0.5, 0.4] }, 9, 'alloc', 'sum 0.9', 'sum 1'],
  ['SLRU', { alloc: [1.5, -0.5] }, 9, 'alloc[0]', '1.5', 'at most 1'],
  ['SLRU', { alloc: [0.95, 0.05] }, 9, 'alloc[1]', '0.05', 'at least one content'],
  ['SLRU', { alloc: 'equal' }, 9, 'alloc', '"equal"', 'a list'],
  ['INSERT_AFTER_K_HITS', { k: 0 }, 9, 'k', '0', 'at least 1'],
  ['INSERT_AFTER_K_HITS', { memory: 0 }, 9, 'memory', '0', 'at least 1'],
  ['INSERT_AFTER_K_HITS', { policy: 'LRU' }, 9, 'policy', '"LRU"', 'object'],
  ['INSERT_AFTER_K_HITS', { policy: {} }, 9, 'policy.name', 'nothing', 'a value is required'],
  ['RAND_INSERT', { p: 1.01 }, 9, 'p', '1.01', 'at most 1'],
  ['RAND_INSERT', { p: -0.1 }, 9, 'p', '-0.1', 'at least 0'],
  ['RAND_INSERT', { policy: { name: 'LRV' } }, 9, 'name', '"LRV"', 'LRU'],
  ['TTL', {}, 9, 'ttl', 'nothing', 'a value is required'],
  ['TTL', { ttl: 0 }, 9, 'ttl', '0', 'more than 0'],
  [
    'TTL',
    { ttl: 5, policy: { name: 'LRU', size: 3 } },
    9,
    'size',
    'an unknown key',
    'no parameters',
  ],
  ['PATH', { nodes: 4 }, 3, 'nodes', '4', 'capacity of the cache, which is 3'],
  ['TREE', { leaves: 3 }, 3, 'leaves', '4', 'capacity of the cache, which is 3'],
  ['TREE', { rootShare: 1 }, 9, 'rootShare', '1', 'less than 1'],
  ['ARRAY', { nodes: 3, weights: [1, 2] }, 9, 'weights', '[1,2]', '3 weights'],
  ['ARRAY', { weights: [0, 0] }, 9, 'weights', '[0,0]', 'not all 0'],
  ['ARRAY', { weights: [1, -1] }, 9, 'weights[1]', '-1', 'at least 0'],
  ['SHARD', { nodes: 10 }, 9, 'nodes', '10', 'capacity of the cache, which is 9'],
  ['SHARD', { map: 'modolo' }, 9, 'map', '"modolo"', 'modulo, range'],
  ['LRU', { segments: 2 }, 9, 'segments', 'an unknown key', 'no parameters'],
  ['MIN', {}, 9, '', 'MIN', 'MIN as the policy of an experiment itself'],
  ['SHARD', { policy: { name: 'MIN' } }, 9, '', 'MIN', 'not inside another policy'],
];

function errorOf(name: string, parameters: Parameters, capacity: number): InputError {
  try {
    createCache({ name, ...parameters }, capacity);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error(`${name} took ${JSON.stringify(parameters)}`);
}

describe('parameters that make no sense', () => {
  it.each(refused)(
    '%s %j of capacity %i names %j',
    (name, values, capacity, place, found, allowed) => {
      const [problem] = errorOf(name, values, capacity).problems;
      expect(problem?.place).toBe(place);
      expect(problem?.found).toContain(found);
      expect(problem?.allowed).toContain(allowed);
    },
  );

  it('of a mistyped inner policy are answered with the nearest name', () => {
    const [problem] = errorOf('TTL', { ttl: 1, policy: { name: 'PERFEKT_LFU' } }, 3).problems;
    expect(problem?.nearest?.[0]).toBe('PERFECT_LFU');
  });
});
