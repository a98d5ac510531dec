import { entriesOf } from '@icarus-sim/core';
import manifest from '../package.json';
import '../src/index.js';

const entries = entriesOf('cachePolicy');

describe('the package', () => {
  it('provides every policy, wrapper and system', () => {
    expect(entries.map(({ name }) => name)).toEqual([
      'ARRAY',
      'CLIMB',
      'FIFO',
      'INSERT_AFTER_K_HITS',
      'IN_CACHE_LFU',
      'LRU',
      'MIN',
      'NULL',
      'PATH',
      'PERFECT_LFU',
      'RAND',
      'RAND_INSERT',
      'SHARD',
      'SLRU',
      'TREE',
      'TTL',
    ]);
  });

  it.each(entries)('registers $name in its own name', ({ provider }) => {
    expect(provider?.name).toBe(manifest.name);
  });

  it.each(entries)('describes $name and each of its parameters', ({ definition }) => {
    const parameters = Object.values(definition.parameters.properties ?? {});
    const descriptions = [definition, ...parameters].map((described) =>
      typeof described === 'object' && described !== null && 'description' in described
        ? described.description
        : undefined,
    );
    expect(descriptions).toEqual(descriptions.map(() => expect.stringMatching(/\w{3}/)));
  });
});
