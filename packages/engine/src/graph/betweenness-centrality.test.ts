import { linkedNetwork, type TestLink } from '../../test/linked-network.js';
import { betweennessCentrality } from './betweenness-centrality.js';

describe('betweennessCentrality', () => {
  it('is one at the middle of a star and zero at its tips', () => {
    const star = linkedNetwork([
      ['hub', 'a'],
      ['hub', 'b'],
      ['hub', 'c'],
    ]);
    expect([...betweennessCentrality(star)]).toEqual([1, 0, 0, 0]);
  });

  it('shares a pair among its shortest paths, whatever the weights', () => {
    const square = linkedNetwork([
      ['a', 'b', 100],
      ['b', 'c', 100],
      ['c', 'd'],
      ['d', 'a'],
    ]);
    // Of the three pairs of others, the opposite one goes half of the time by each node.
    for (const centrality of betweennessCentrality(square))
      expect(centrality).toBeCloseTo(1 / 6, 12);
  });

  it('is zero in networks of one or two nodes', () => {
    expect([...betweennessCentrality(linkedNetwork([['a', 'b']]))]).toEqual([0, 0]);
  });

  it('stays exact where there are more than 2^32 shortest paths', () => {
    const length = 40;
    const links: TestLink[] = [];
    for (let i = 0; i < length; i++) {
      for (const side of ['up', 'down'])
        links.push([`${i}`, `${side}${i}`], [`${side}${i}`, `${i + 1}`]);
    }
    const chain = linkedNetwork(links);
    // Through the middle go all pairs of a node before and one behind it, and half of the pair of
    // sides on either hand.
    const before = 3 * 20;
    const pairs = (3 * length * (3 * length - 1)) / 2;
    const centrality = betweennessCentrality(chain)[chain.nodeIndex('20')];
    expect(centrality).toBeCloseTo((before * before + 2 * 0.5) / pairs, 12);
  });
});
