import { entriesOf, lookUp } from '@icarus-sim/core';
import '../src/index.js';
import { buildTopology } from './build-topology.js';

function build(name: string, parameters: Readonly<Record<string, unknown>>) {
  return buildTopology(lookUp('topology', name, 'topology.name'), parameters);
}

describe('bad parameters', () => {
  it.each([
    ['PATH', {}, 'topology.n: found nothing, allowed: a value is required'],
    ['PATH', { n: 2 }, 'topology.n: found 2, allowed: at least 3'],
    ['PATH', { n: 'five' }, 'topology.n: found "five", allowed: a whole number'],
    ['PATH', { n: 5, delay: -1 }, 'topology.delay: found -1, allowed: at least 0'],
    ['PATH', { n: 5, delya: 1 }, 'topology.delya: found an unknown key'],
    ['TREE', { k: 0, h: 3 }, 'topology.k: found 0, allowed: at least 1'],
    ['TREE', { k: 2, h: 1 }, 'topology.h: found 1, allowed: at least 2'],
    ['TREE', { k: 2 }, 'topology.h: found nothing'],
    ['RING', { n: 2 }, 'topology.n: found 2, allowed: at least 3'],
    ['RING', { n: 3, externalDelay: -5 }, 'topology.externalDelay: found -5'],
    ['MESH', { n: 3 }, 'topology.m: found nothing'],
    ['MESH', { n: 3, m: 0 }, 'topology.m: found 0, allowed: at least 1'],
    ['FAT_TREE', { k: 5 }, 'topology.k: found 5, allowed: a multiple of 2'],
    ['GEANT', { n: 3 }, 'topology.n: found an unknown key, allowed: no parameters here'],
    ['ROCKET_FUEL', { asn: '1221' }, 'topology.asn: found "1221"'],
    ['ROCKET_FUEL', { asn: 1221, sourceRatio: 1.5 }, 'found 1.5, allowed: at most 1'],
    ['ROCKET_FUEL', { asn: 1221, externalDelay: -1 }, 'found -1, allowed: at least 0'],
    ['BARABASI_ALBERT', { n: 10 }, 'topology.m: found nothing'],
    ['ERDOS_RENYI', { n: 10, p: 0 }, 'topology.p: found 0, allowed: more than 0'],
    ['WAXMAN', { n: 10, alpha: 2 }, 'topology.alpha: found 2, allowed: at most 1'],
    ['FILE', {}, 'topology.path: found nothing'],
  ])('of %s (%j) are refused', async (name, parameters, expected) => {
    await expect(build(name, parameters)).rejects.toThrow(expected);
  });
});

it('describes every topology and each of its parameters', () => {
  const entries = entriesOf('topology');
  expect(entries).toHaveLength(17);
  for (const { definition } of entries) {
    expect(definition.description).toMatch(/\.$/);
    for (const schema of Object.values(definition.parameters.properties ?? {})) {
      expect(schema).toHaveProperty('description');
    }
  }
});
