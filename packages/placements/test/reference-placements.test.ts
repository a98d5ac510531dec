import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookUp } from '@icarus-sim/core';
import '../src/index.js';
import { cacheSizesOf, FIXTURES, networkFixture } from './networks.js';
import { placeCaches } from './placing.js';

/** Cache sizes that the Python simulator gives the nodes of one network. */
interface ReferencePlacements {
  topology: { name: string; asn?: number };
  cases: {
    placement: string;
    args: Record<string, unknown>;
    cacheBudget: number;
    cacheSizes: Record<string, number>;
  }[];
}

const text = readFileSync(join(FIXTURES, 'cache-placements.json'), 'utf8');
const reference = JSON.parse(text) as ReferencePlacements[];

const FILES: Record<string, string> = {
  GEANT: 'geant',
  WIDE: 'wide',
  ROCKET_FUEL: 'rocketfuel-1221',
};

const rows = reference.flatMap(({ topology, cases }) =>
  cases.map((wanted) => ({
    ...wanted,
    file: FILES[topology.name] ?? '',
    label: JSON.stringify(wanted.args),
  })),
);

describe('cache placements of the Python simulator', () => {
  it.each(rows)(
    '$placement $label divides $cacheBudget contents over $file alike',
    async ({ placement, args, cacheBudget, cacheSizes, file }) => {
      const definition = lookUp('cachePlacement', placement, '');
      const topology = await placeCaches(definition, networkFixture(file), cacheBudget, args);
      expect(cacheSizesOf(topology)).toEqual(cacheSizes);
    },
  );
});
