import { NO_PARAMETERS, type TopologyFactory } from '@icarus-sim/core';
import { betweennessCentrality, NetworkTopology } from '@icarus-sim/engine';
import { finishTopology } from '../building/finish-topology.js';
import map from '../data/geant-2012.json';
import { geantGraph } from './geant.js';

/**
 * GEANT with caches where most shortest paths pass: the ICR candidates are the upper half of the
 * routers by betweenness centrality, sources and receivers included in its count.
 */
export const geant2: TopologyFactory<typeof NO_PARAMETERS> = {
  description: 'GEANT with caches at the upper half of routers by betweenness centrality.',
  reference: { citation: map.source, url: 'https://doi.org/10.1109/JSAC.2011.111002' },
  parameters: NO_PARAMETERS,
  create() {
    const { graph } = geantGraph();
    const topology = new NetworkTopology(graph);
    const betweenness = betweennessCentrality(topology);
    const routers = topology.routers();
    const ranked = [...routers].sort((a, b) => (betweenness[b] ?? 0) - (betweenness[a] ?? 0));
    const upper = new Set(ranked.slice(0, Math.floor(routers.length / 2)));
    const candidates = routers.filter((node) => upper.has(node));
    return finishTopology(
      graph,
      candidates.map((node) => topology.nodeName(node)),
    );
  },
};
