import { tinyTopology, topologyOf } from '../../test/components/tiny-network.js';
import { checkTopology } from './check-topology.js';

const receiver = { stack: 'receiver' } as const;
const router = { stack: 'router' } as const;
const source = { stack: 'source' } as const;

describe('checkTopology', () => {
  it('accepts a network with receivers and sources in one piece', () => {
    expect(() => checkTopology(tinyTopology())).not.toThrow();
  });

  it('wants receivers and sources', () => {
    expect(() => checkTopology(topologyOf({ a: router, s: source }, [['a', 's']]))).toThrow(
      'no receivers',
    );
    expect(() => checkTopology(topologyOf({ a: router, r: receiver }, [['a', 'r']]))).toThrow(
      'no sources',
    );
  });

  it('wants all nodes connected', () => {
    const parts = topologyOf({ r: receiver, s: source, x: router }, [['r', 's']]);
    expect(() => checkTopology(parts)).toThrow('several parts');
  });

  it.each([
    ['a negative cache', { cacheSize: -1 }, 'node a: found cacheSize -1'],
    ['half a content', { cacheSize: 2.5 }, 'node a: found cacheSize 2.5'],
    ['a cache too large to count', { cacheSize: 2 ** 31 }, 'node a: found cacheSize 2147483648'],
    ['a cache that is no number', { cacheSize: NaN }, 'node a: found cacheSize NaN'],
  ])('refuses %s', (_, attributes, message) => {
    const nodes = { r: receiver, a: { ...router, ...attributes }, s: source };
    expect(() =>
      checkTopology(
        topologyOf(nodes, [
          ['r', 'a'],
          ['a', 's'],
        ]),
      ),
    ).toThrow(message);
  });

  it('refuses caches at receivers and sources', () => {
    const nodes = { r: { ...receiver, cacheSize: 1 }, s: { ...source, cacheSize: 1 } };
    expect(() => checkTopology(topologyOf(nodes, [['r', 's']]))).toThrow(
      /at a receiver[^]*at a source/,
    );
  });

  it('refuses negative weights and delays', () => {
    const nodes = { r: receiver, s: source };
    const bad = topologyOf(nodes, [['r', 's', { weight: -1, delay: -2 }]]);
    expect(() => checkTopology(bad)).toThrow(/link r–s: found weight -1[^]*found delay -2/);
  });

  it('refuses names of nodes that are not there', () => {
    const topology = tinyTopology();
    topology.graph.setAttribute('icrCandidates', ['a', 'x']);
    topology.graph.setAttribute('cacheAssignment', { r: 'y' });
    expect(() => checkTopology(topology)).toThrow(/unknown node "x"[^]*unknown node "y"/);
  });
});
