import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookUp, type Topology } from '@icarus-sim/core';
import '../index.js';
import { buildTopology } from '../../test/build-topology.js';
import { useTopologyFiles } from '../../test/topology-files.js';
import { graphmlOf, smallNetwork } from '../../test/topology-text.js';
import { file } from './file.js';

const files = useTopologyFiles();

function builtIn(name: string, parameters = {}) {
  return buildTopology(lookUp('topology', name, 'topology.name'), parameters);
}

/** Ends and attributes of each link; keys are made up anew by every graph. */
function linksOf({ graph }: Topology) {
  return graph.mapEdges((_, attributes, source, target) => ({ source, target, attributes }));
}

describe('reading', () => {
  it.each(['PATH', 'GEANT', 'WIDE', 'TISCALI'])(
    'gives %s back from its serialized graph',
    async (name) => {
      const topology = await builtIn(name, name === 'PATH' ? { n: 6 } : {});
      const { graph } = topology;
      const exported = { ...graph.export(), options: { type: 'undirected' } };
      const copy = await files.read(JSON.stringify(exported));
      expect(copy.graph.export().nodes).toEqual(graph.export().nodes);
      expect(linksOf(copy)).toEqual(linksOf(topology));
      expect(copy.graph.getAttributes()).toEqual(graph.getAttributes());
    },
  );

  it('gives a topology with caches, clusters and assignments back from GraphML', async () => {
    const topology = await builtIn('RING', { n: 4 });
    const { graph } = topology;
    graph.setNodeAttribute('1', 'cacheSize', 12);
    graph.setNodeAttribute('2', 'cluster', 3);
    graph.setAttribute('clusters', [['0', '1'], ['2']]);
    graph.setAttribute('cacheAssignment', { '4': '1', '5': '1' });
    const copy = await files.read(graphmlOf(topology), 'net.graphml');
    expect(copy.graph.export().nodes).toEqual(graph.export().nodes);
    expect(linksOf(copy)).toEqual(linksOf(topology));
    expect(copy.graph.getAttributes()).toEqual(graph.getAttributes());
  });

  it('keeps attributes that it does not know', async () => {
    const network = smallNetwork();
    Object.assign(network.nodes[1]?.attributes ?? {}, { latitude: 52.4 });
    const { graph } = await files.read(JSON.stringify(network));
    expect(graph.getNodeAttribute('b', 'latitude')).toBe(52.4);
  });

  it('takes every router as an ICR candidate where the file names none', async () => {
    const topology = await files.read(JSON.stringify({ ...smallNetwork(), attributes: {} }));
    expect(topology.icrCandidates().map((node) => topology.nodeName(node))).toEqual(['b']);
  });

  it('takes numbers as names', async () => {
    const text = JSON.stringify(smallNetwork()).replaceAll('"b"', '7');
    const topology = await files.read(text);
    expect(topology.nodeIndex('7')).toBe(1);
    expect(topology.icrCandidates()).toEqual([1]);
  });

  it('counts the two directions of a link in a directed graph once', async () => {
    const network = { ...smallNetwork(), options: { type: 'directed' } };
    const [first] = network.edges;
    const back = { ...first, source: 'b', target: 'a' };
    const topology = await files.read(
      JSON.stringify({ ...network, edges: [...network.edges, back] }),
    );
    expect(topology.graph.size).toBe(2);
  });

  it('reads an absolute path and a text that starts with a byte order mark', async () => {
    const path = join(files.folder(), 'marked.json');
    writeFileSync(path, `\uFEFF${JSON.stringify(smallNetwork())}`);
    const topology = await buildTopology(file, { path }, { baseDirectory: '/' });
    expect(topology.nodeCount).toBe(3);
  });

  it('is tried before a campaign starts', () => {
    expect(file.readsInput).toBe(true);
  });
});

describe('a file that cannot be read', () => {
  it('is named with its full path and the nearest file there is', async () => {
    writeFileSync(join(files.folder(), 'network.json'), '{}');
    const build = buildTopology(file, { path: 'netwrok.json' }, { baseDirectory: files.folder() });
    await expect(build).rejects.toThrow(
      `path: found no file ${join(files.folder(), 'netwrok.json')}, allowed: a topology in JSON or GraphML (did you mean network.json?)`,
    );
  });

  it('is refused where it is a folder', async () => {
    const build = buildTopology(file, { path: '.' }, { baseDirectory: files.folder() });
    await expect(build).rejects.toThrow(/^path: found .*cannot be read \(EISDIR\)/);
  });
});
