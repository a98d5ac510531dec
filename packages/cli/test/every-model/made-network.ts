/** The nodes of a small network with caches of its own, two clusters and an assignment. */
const NODES: readonly [name: string, attributes: Readonly<Record<string, string | number>>][] = [
  ['r1', { stack: 'receiver', cluster: 0 }],
  ['r2', { stack: 'receiver', cluster: 0 }],
  ['r3', { stack: 'receiver', cluster: 1 }],
  ['a', { stack: 'router', cacheSize: 4, cluster: 0 }],
  ['b', { stack: 'router', cacheSize: 6, cluster: 0 }],
  ['c', { stack: 'router', cacheSize: 4, cluster: 1 }],
  ['d', { stack: 'router', cacheSize: 6, cluster: 1 }],
  ['s1', { stack: 'source', cluster: 0 }],
  ['s2', { stack: 'source', cluster: 1 }],
];

const LINKS: readonly (readonly [u: string, v: string])[] = [
  ['r1', 'a'],
  ['r2', 'b'],
  ['r3', 'c'],
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'd'],
  ['d', 'a'],
  ['b', 's1'],
  ['d', 's2'],
];

const CLUSTERS = [
  ['a', 'b'],
  ['c', 'd'],
];
const CACHE_ASSIGNMENT = { r1: 'b', r2: 'b', r3: 'd' };

const attributesOf = ([, v]: readonly [string, string]): Record<string, string | number> =>
  v.startsWith('s')
    ? { weight: 1000, delay: 34, type: 'external' }
    : { weight: 1, delay: 2, type: 'internal' };

/** The network as a topology of a campaign. */
export const OWN_NETWORK = { name: 'FILE', path: 'network.json' };

/** The network in graphology's serialized JSON. */
export const NETWORK_JSON = {
  attributes: {
    icrCandidates: ['a', 'b', 'c', 'd'],
    clusters: CLUSTERS,
    cacheAssignment: CACHE_ASSIGNMENT,
  },
  nodes: NODES.map(([key, attributes]) => ({ key, attributes })),
  edges: LINKS.map((link) => ({
    source: link[0],
    target: link[1],
    attributes: attributesOf(link),
  })),
};

/** The same network in GraphML. */
export const NETWORK_GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  ${['stack', 'type'].map((name) => keyOf(name, 'string')).join('\n  ')}
  ${['cacheSize', 'cluster', 'weight', 'delay'].map((name) => keyOf(name, 'int')).join('\n  ')}
  ${['icrCandidates', 'clusters', 'cacheAssignment'].map((name) => keyOf(name, 'string', 'graph')).join('\n  ')}
  <graph edgedefault="undirected">
    <data key="icrCandidates">a b c d</data>
    <data key="clusters">${JSON.stringify(CLUSTERS)}</data>
    <data key="cacheAssignment">${JSON.stringify(CACHE_ASSIGNMENT)}</data>
    ${NODES.map(([name, attributes]) => `<node id="${name}">${dataOf(attributes)}</node>`).join('\n    ')}
    ${LINKS.map((link) => `<edge source="${link[0]}" target="${link[1]}">${dataOf(attributesOf(link))}</edge>`).join('\n    ')}
  </graph>
</graphml>
`;

/** A line of four nodes. */
export const LINE = { name: 'PATH', n: 4 };

/** Caches in the middle of the line. */
export const LINE_CACHES = { name: 'EXPLICIT', sizes: { 1: 10, 2: 20 } };

/** All parts of the line that a request or a content may travel along. */
export const LINE_PATHS = {
  nodes: ['0', '1', '2', '3'],
  paths: [
    [0, 1],
    [0, 1, 2],
    [0, 1, 2, 3],
    [1, 2],
    [1, 2, 3],
    [2, 3],
  ],
};

function keyOf(name: string, type: string, owner = 'all'): string {
  return `<key id="${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`;
}

function dataOf(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([key, value]) => `<data key="${key}">${value}</data>`)
    .join('');
}
