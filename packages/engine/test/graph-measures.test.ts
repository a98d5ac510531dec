import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SerializedGraph } from 'graphology-types';
import type { LinkAttributes, NodeAttributes, TopologyAttributes } from '@icarus-sim/core';
import { betweennessCentrality } from '../src/graph/betweenness-centrality.js';
import { degrees } from '../src/graph/degrees.js';
import { diameter } from '../src/graph/diameter.js';
import { egoBetweennessCentrality } from '../src/graph/ego-betweenness-centrality.js';
import { eigenvectorCentrality } from '../src/graph/eigenvector-centrality.js';
import { shortestDistances } from '../src/graph/shortest-distances.js';
import { createTopologyGraph, NetworkTopology } from '../src/topology/network-topology.js';

/** A built-in network with measures from NetworkX 3.6, by node in graph order. */
interface MeasuredNetwork {
  name: string;
  diameter: number;
  sumBetweenness: number;
  sumDelayDistances: number;
  degrees: number[];
  betweenness: number[];
  egoBetweenness: number[];
  eigenvector: number[];
  graph: SerializedGraph<NodeAttributes, LinkAttributes, TopologyAttributes>;
}

const file = join(__dirname, 'fixtures/graph-measures.json.gz');
const networks = JSON.parse(gunzipSync(readFileSync(file)).toString()) as MeasuredNetwork[];

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

function expectClose(found: Float64Array, expected: number[]): void {
  expect(found).toHaveLength(expected.length);
  const farthest = Math.max(
    ...expected.map((value, node) => Math.abs(value - (found[node] ?? NaN))),
  );
  expect(farthest).toBeLessThan(1e-12);
}

describe.each(networks)('measures of $name', (network) => {
  const graph = createTopologyGraph();
  graph.import(network.graph);
  const topology = new NetworkTopology(graph);

  it('has the betweenness centralities of NetworkX', () => {
    const centralities = betweennessCentrality(topology);
    expectClose(centralities, network.betweenness);
    expect(sum(centralities)).toBeCloseTo(network.sumBetweenness, 12);
  });

  it('has the ego betweenness centralities of NetworkX', () => {
    expectClose(egoBetweennessCentrality(topology), network.egoBetweenness);
  });

  it('has the eigenvector centralities of NetworkX', () => {
    expectClose(eigenvectorCentrality(topology), network.eigenvector);
  });

  it('has the degrees, the diameter and the delays of NetworkX', () => {
    expect([...degrees(topology)]).toEqual(network.degrees);
    expect(diameter(topology)).toBe(network.diameter);
    const total = sum(shortestDistances(topology, 'delay').map(sum));
    expect(total / network.sumDelayDistances).toBeCloseTo(1, 12);
  });
});
