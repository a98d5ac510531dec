import { NO_PARAMETERS, type TopologyFactory } from '@icarus-sim/core';
import { finishTopology } from '../building/finish-topology.js';
import map from '../data/tiscali.json';
import { tiscaliGraph } from './tiscali.js';

/** Nodes of high degree that few shortest paths pass. Chosen one by one, not by a threshold. */
const LITTLE_USED_HUBS: ReadonlySet<string> = new Set([
  '181',
  '208',
  '211',
  '220',
  '222',
  '250',
  '257',
]);
/** Nodes of lower degree that many shortest paths pass. Chosen one by one, not by a threshold. */
const MUCH_USED_ROUTERS: ReadonlySet<string> = new Set(['232', '303', '326', '363', '378']);

/**
 * Tiscali with the ICR candidates adapted to betweenness centrality: seven nodes of high degree
 * and low betweenness make way for five of high betweenness and low degree.
 */
export const tiscali2: TopologyFactory<typeof NO_PARAMETERS> = {
  description: 'Tiscali with caches moved from little used hubs to routers of high betweenness.',
  reference: { citation: map.source, url: 'https://doi.org/10.1145/633025.633039' },
  parameters: NO_PARAMETERS,
  create() {
    const { graph, hubs } = tiscaliGraph();
    const kept = new Set(hubs.filter((hub) => !LITTLE_USED_HUBS.has(hub)));
    const candidates = graph.filterNodes((name) => kept.has(name) || MUCH_USED_ROUTERS.has(name));
    return finishTopology(graph, candidates);
  },
};
