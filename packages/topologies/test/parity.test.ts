import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { lookUp } from '@icarus-sim/core';
import { betweennessCentrality, checkTopology, diameter } from '@icarus-sim/engine';
import '../src/index.js';
import { buildTopology } from './build-topology.js';

interface Summary {
  readonly file: string;
  readonly spec: { readonly name: string; readonly [parameter: string]: unknown };
  readonly nodes: number;
  readonly edges: number;
  readonly sources: number;
  readonly receivers: number;
  readonly icrCandidates: number;
  readonly diameter: number;
  readonly sumBetweenness: number;
}

interface ReferenceGraph {
  readonly attributes: { readonly icrCandidates: readonly string[] };
  readonly nodes: readonly { readonly key: string; readonly attributes: { stack: string } }[];
  readonly edges: readonly unknown[];
}

function fixture(name: string): Buffer {
  return readFileSync(join(__dirname, 'fixtures', name));
}

const summaries = JSON.parse(fixture('parity-index.json').toString()) as Summary[];
const references = JSON.parse(
  gunzipSync(fixture('parity-topologies.json.gz')).toString(),
) as Record<string, ReferenceGraph>;

function build({ spec: { name, ...parameters } }: Summary) {
  return buildTopology(lookUp('topology', name, 'topology.name'), parameters);
}

it('has a reference for each of the summarised topologies', () => {
  expect(summaries.map(({ file }) => file).sort()).toEqual(Object.keys(references).sort());
  expect(summaries).toHaveLength(19);
});

describe.each(summaries)('the reference network of $file', (summary) => {
  const reference = references[summary.file];

  it('has the same nodes in the same order with the same roles, and no caches', async () => {
    const { nodes } = (await build(summary)).graph.export();
    const roles = nodes.map(({ key, attributes }) => ({
      key,
      attributes: { stack: attributes?.stack },
    }));
    expect(roles).toEqual(reference?.nodes);
    expect(nodes.filter(({ attributes }) => attributes?.cacheSize !== undefined)).toEqual([]);
  });

  it('has the same links in the same order with the same weight, delay and type', async () => {
    const { edges } = (await build(summary)).graph.export();
    const links = edges.map(({ source, target, attributes }) => ({ source, target, attributes }));
    expect(links).toEqual(reference?.edges);
  });

  it('has the same ICR candidates in the same order', async () => {
    const { graph } = await build(summary);
    expect(graph.getAttribute('icrCandidates')).toEqual(reference?.attributes.icrCandidates);
  });

  it('has the same counts, diameter and betweenness', async () => {
    const topology = await build(summary);
    checkTopology(topology);
    const { file, spec, sumBetweenness, ...counts } = summary;
    expect({ file, spec, ...counts }).toEqual({
      file,
      spec,
      nodes: topology.nodeCount,
      edges: topology.graph.size,
      sources: topology.sources().length,
      receivers: topology.receivers().length,
      icrCandidates: topology.icrCandidates().length,
      diameter: diameter(topology),
    });
    const sum = betweennessCentrality(topology).reduce((total, value) => total + value, 0);
    expect(Math.abs(sum / sumBetweenness - 1)).toBeLessThan(1e-9);
  });
});
