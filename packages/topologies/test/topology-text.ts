import type { Topology } from '@icarus-sim/core';

/** A valid topology file in small: receiver a, router b with a cache, source c. */
export function smallNetwork() {
  return {
    options: { type: 'undirected' },
    attributes: { icrCandidates: ['b'] },
    nodes: [
      { key: 'a', attributes: { stack: 'receiver' } },
      { key: 'b', attributes: { stack: 'router', cacheSize: 5 } },
      { key: 'c', attributes: { stack: 'source' } },
    ],
    edges: [
      { source: 'a', target: 'b', attributes: { weight: 1, delay: 2, type: 'internal' } },
      { source: 'b', target: 'c', attributes: { weight: 1000, delay: 34, type: 'external' } },
    ],
  };
}

function keyElements(domain: string, types: Readonly<Record<string, string>>): string[] {
  return Object.entries(types).map(
    ([name, type]) =>
      `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function dataElements(domain: string, attributes: Readonly<Record<string, unknown>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `<data key="${domain}-${name}">${escaped}</data>`;
    })
    .join('');
}

/** A topology as GraphML, as other programs write it. */
export function graphmlOf({ graph }: Topology): string {
  const nodes = graph.mapNodes((name, { stack, cacheSize, cluster }) => {
    return `  <node id="${name}">${dataElements('node', { stack, cacheSize, cluster })}</node>`;
  });
  const edges = graph.mapEdges((_, { weight, delay, type }, u, v) => {
    const data = dataElements('edge', { weight, delay, type });
    return `  <edge source="${u}" target="${v}">${data}</edge>`;
  });
  const { icrCandidates, clusters, cacheAssignment } = graph.getAttributes();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keyElements('node', { stack: 'string', cacheSize: 'double', cluster: 'int' }),
    ...keyElements('edge', { weight: 'double', delay: 'double', type: 'string' }),
    ...keyElements('graph', {
      icrCandidates: 'string',
      clusters: 'string',
      cacheAssignment: 'string',
    }),
    '  <graph edgedefault="undirected">',
    dataElements('graph', { icrCandidates, clusters, cacheAssignment }),
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
  ].join('\n');
}
