import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  parseParameters,
  RandomStreams,
  type Topology,
  type TopologyFactory,
} from '@icarus-sim/core';
import * as topologies from '../src/index.js';

const FIXTURES = join(__dirname, 'fixtures');
const graphs = JSON.parse(
  gunzipSync(readFileSync(join(FIXTURES, 'parity-topologies.json.gz'))).toString(),
);
const index = JSON.parse(readFileSync(join(FIXTURES, 'parity-index.json'), 'utf8'));
const T: Record<string, TopologyFactory> = {
  MESH: topologies.mesh,
  PATH: topologies.path,
  RING: topologies.ring,
  TREE: topologies.tree,
  GARR: topologies.garr,
  GARR_2: topologies.garr2,
  GEANT: topologies.geant,
  GEANT_2: topologies.geant2,
  ROCKET_FUEL: topologies.rocketFuel,
  TISCALI: topologies.tiscali,
  TISCALI_2: topologies.tiscali2,
  WIDE: topologies.wide,
} as never;
for (const {
  file,
  spec: { name, ...p },
} of index) {
  const f = T[name];
  if (!f) continue;
  it(file, async () => {
    const t: Topology = await f.create(parseParameters(f.parameters, p, '') as never, {
      random: RandomStreams.of(1, 1),
      baseDirectory: '',
      warn() {},
    });
    const g = t.graph.export();
    const e = graphs[file];
    expect(g.nodes.map((n) => [n.key, n.attributes?.stack])).toEqual(
      e.nodes.map((n: any) => [n.key, n.attributes.stack]),
    );
    expect(
      g.edges.map(({ source, target, attributes }) => ({ source, target, attributes })),
    ).toEqual(e.edges);
    expect(g.attributes.icrCandidates).toEqual(e.attributes.icrCandidates);
  });
}
