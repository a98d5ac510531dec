import { smallNetwork } from '../../test/topology-text.js';
import { useTopologyFiles } from '../../test/topology-files.js';

const files = useTopologyFiles();

type SmallNetwork = ReturnType<typeof smallNetwork>;

/** The message for the small network after a change, written over several lines. */
function errorAfter(change: (network: SmallNetwork) => unknown): Promise<string> {
  const network = smallNetwork();
  return files.errorOf(JSON.stringify(change(network) ?? network, null, 2));
}

describe('a file that is not JSON', () => {
  it('is refused with the line of the mistake', async () => {
    const message = await files.errorOf('{\n  "nodes": [\n    { "key": "a", }\n  ]\n}');
    expect(message).toBe(
      'net.json: line 3: found "}", allowed: valid JSON (property name expected)',
    );
  });

  it('is refused where it ends too early', async () => {
    const message = await files.errorOf('{\n  "nodes": [');
    expect(message).toMatch(/^net\.json: line 2: found the end of the text, allowed: valid JSON/);
  });

  it('is refused where it is empty', async () => {
    expect(await files.errorOf('')).toMatch(/^net\.json: line 1: found the end of the text/);
  });
});

describe('a file that is not a topology', () => {
  it.each([
    ['a list', () => [], /^net\.json: line 1: found \[\], allowed: an object/],
    ['no nodes', ({ edges }: SmallNetwork) => ({ edges }), /line 1: nodes: found nothing/],
    ['nodes of none', () => ({ nodes: [], edges: [] }), /line 2: nodes: found \[\]/],
  ])('is refused with %s', async (_, change, expected) => {
    expect(await errorAfter(change)).toMatch(expected);
  });

  it('names line, key and the nearest role where a role is not known', async () => {
    const text = JSON.stringify(smallNetwork(), null, 2).replace('"router"', '"ruoter"');
    expect(await files.errorOf(text)).toBe(
      'net.json: line 20: nodes[1].attributes.stack: found "ruoter", allowed: one of source, receiver, router (did you mean router?)',
    );
  });

  it.each([
    ['stack', 'nodes', 'nodes[0].attributes.stack: found nothing, allowed: a value is required'],
    ['weight', 'edges', 'edges[0].attributes.weight: found nothing, allowed: a value is required'],
    ['delay', 'edges', 'edges[0].attributes.delay: found nothing, allowed: a value is required'],
    ['type', 'edges', 'edges[0].attributes.type: found nothing, allowed: a value is required'],
  ] as const)('is refused without %s', async (attribute, list, expected) => {
    const message = await errorAfter((network) => {
      Reflect.deleteProperty(network[list][0]?.attributes ?? {}, attribute);
    });
    expect(message).toMatch(/^net\.json: line \d+: /);
    expect(message).toContain(expected);
  });

  it.each([
    ['nodes', 1, 'cacheSize', -3, 'nodes[1].attributes.cacheSize: found -3, allowed: at least 0'],
    ['nodes', 1, 'cacheSize', 'big', 'cacheSize: found "big", allowed: a number'],
    ['nodes', 1, 'cacheSize', 2.5, 'node b: found cacheSize 2.5, allowed: a whole number'],
    ['nodes', 0, 'cacheSize', 3, 'node a: found a cache at a receiver'],
    ['nodes', 1, 'cluster', 1.5, 'cluster: found 1.5, allowed: a whole number'],
    ['edges', 0, 'delay', '2ms', 'edges[0].attributes.delay: found "2ms", allowed: a number'],
    ['edges', 1, 'weight', -1, 'edges[1].attributes.weight: found -1, allowed: at least 0'],
    ['edges', 1, 'type', 'extern', 'found "extern", allowed: one of internal, external'],
  ] as const)(
    'is refused with a wrong value in %s[%i]: %s',
    async (list, at, key, value, expected) => {
      const message = await errorAfter((network) => {
        Object.assign(network[list][at]?.attributes ?? {}, { [key]: value });
      });
      expect(message).toContain(expected);
    },
  );

  it('lists the first twenty problems and counts the others', async () => {
    const nodes = Array.from({ length: 50 }, (_, node) => ({ key: node, attributes: {} }));
    const lines = (await files.errorOf(JSON.stringify({ nodes, edges: [] }))).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe('net.json: found 30 more problems');
  });
});

describe('a network that does not fit together', () => {
  it.each([
    [
      'a link to an unknown node',
      (network: SmallNetwork) => ({ ...network, edges: [...network.edges, edge('b', 'cc')] }),
      'edges[2]: found unknown node "cc", allowed: a node of the file',
    ],
    [
      'a link from a node to itself',
      (network: SmallNetwork) => ({ ...network, edges: [...network.edges, edge('b', 'b')] }),
      'edges[2]: found a link from a node to itself',
    ],
    [
      'two links between the same nodes',
      (network: SmallNetwork) => ({ ...network, edges: [...network.edges, edge('b', 'a')] }),
      'edges[2]: found a second link b–a, allowed: one link between two nodes',
    ],
    [
      'two nodes of one name',
      (network: SmallNetwork) => ({ ...network, nodes: [...network.nodes, ...network.nodes] }),
      'nodes[3]: found a second node "a", allowed: each node once',
    ],
    [
      'a candidate that is no node',
      (network: SmallNetwork) => ({ ...network, attributes: { icrCandidates: ['bb'] } }),
      'attributes.icrCandidates[0]: found unknown node "bb", allowed: a router (did you mean b',
    ],
    [
      'a candidate that is no router',
      (network: SmallNetwork) => ({ ...network, attributes: { icrCandidates: ['b', 'a'] } }),
      'attributes.icrCandidates[1]: found receiver "a", allowed: a router',
    ],
    [
      'nodes that cannot be reached',
      ({ edges, ...others }: SmallNetwork) => ({ ...others, edges: edges.slice(1) }),
      'topology: found a network in several parts',
    ],
  ])('is refused with %s', async (_, change, expected) => {
    const message = await errorAfter(change);
    expect(message).toMatch(/^net\.json: /);
    expect(message).toContain(expected);
  });

  it.each([
    ['receivers', 0],
    ['sources', 2],
  ])('is refused without %s', async (role, position) => {
    const message = await errorAfter((network) => {
      Object.assign(network.nodes[position]?.attributes ?? {}, { stack: 'router' });
    });
    expect(message).toBe(`net.json: topology: found no ${role}, allowed: at least one`);
  });
});

function edge(source: string, target: string) {
  return { source, target, attributes: { weight: 1, delay: 1, type: 'internal' } };
}
