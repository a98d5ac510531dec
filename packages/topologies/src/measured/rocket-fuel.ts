import { InputError, Type, type TopologyFactory } from '@icarus-sim/core';
import { attachEnds } from '../building/attach-ends.js';
import { finishTopology } from '../building/finish-topology.js';
import as1221 from '../data/rocketfuel-1221.json';
import as1239 from '../data/rocketfuel-1239.json';
import as1755 from '../data/rocketfuel-1755.json';
import as3257 from '../data/rocketfuel-3257.json';
import as3967 from '../data/rocketfuel-3967.json';
import as6461 from '../data/rocketfuel-6461.json';
import { graphOfMap } from './measured-map.js';

const MAPS = {
  1221: as1221,
  1239: as1239,
  1755: as1755,
  3257: as3257,
  3967: as3967,
  6461: as6461,
};
type AutonomousSystem = keyof typeof MAPS;

const parameters = Type.Object({
  asn: Type.Unsafe<AutonomousSystem>({
    type: 'integer',
    enum: Object.keys(MAPS).map(Number),
    description:
      'Autonomous system: 1221 Telstra, 1239 Sprintlink, 1755 Ebone, 3257 Tiscali, 3967 Exodus, 6461 Abovenet',
  }),
  sourceRatio: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    default: 0.1,
    description: 'Sources as a share of the routers; their number is rounded down',
  }),
  externalDelay: Type.Number({
    minimum: 0,
    default: 34,
    description: 'Delay of the links to sources',
    unit: 'ms',
  }),
});

/**
 * The backbone of an ISP with measured latencies: the largest connected part of its map, every
 * router an ICR candidate with a receiver at no delay. Receivers rec_0, rec_1 … and sources src_0
 * … are attached in order of decreasing degree on the map, ties in map order; the latency of a
 * link is its routing weight as well.
 */
export const rocketFuel: TopologyFactory<typeof parameters> = {
  description: 'The backbone of an ISP as inferred by Rocketfuel, with measured latencies.',
  reference: { citation: as1221.source, url: 'https://doi.org/10.1145/633025.633039' },
  parameters,
  create({ asn, sourceRatio, externalDelay }) {
    const graph = graphOfMap(MAPS[asn]);
    const routers = graph.nodes();
    const sourceCount = Math.floor(sourceRatio * routers.length);
    if (sourceCount === 0) {
      const allowed = `at least 1/${routers.length}, for one source`;
      throw new InputError({ place: 'sourceRatio', found: String(sourceRatio), allowed });
    }
    attachEnds(graph, sourceCount, externalDelay);
    return finishTopology(graph, routers);
  },
};
