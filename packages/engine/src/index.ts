import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { requestLevelEngine } from './request-level-engine.js';

registrarFor({ name, version }).registerEngine('REQUEST_LEVEL', requestLevelEngine);

export * from './graph/adjacency.js';
export * from './graph/betweenness-centrality.js';
export * from './graph/components.js';
export * from './graph/degrees.js';
export * from './graph/diameter.js';
export * from './graph/ego-betweenness-centrality.js';
export * from './graph/eigenvector-centrality.js';
export * from './graph/shortest-distances.js';
export * from './topology/check-topology.js';
export * from './topology/network-topology.js';
export * from './workload/integer-catalogue.js';
export * from './workload/named-catalogue.js';
export * from './workload/request-batch.js';
export * from './collectors/collector-proxy.js';
export * from './execution/network-configuration.js';
export * from './execution/prepare-simulation.js';
export * from './network/cache-factory.js';
export * from './network/model-controller.js';
export * from './network/model-view.js';
export * from './network/network-model.js';
export * from './request-level-engine.js';
export * from './routing/path-table.js';
export * from './routing/shortest-path-router.js';
