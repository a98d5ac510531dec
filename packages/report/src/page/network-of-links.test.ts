import { networkOfLinks } from './network-of-links.js';

describe('networkOfLinks', () => {
  it('joins what results say of nodes and links, both directions of a link once', () => {
    const { nodes, links } = networkOfLinks({
      LINK_LOAD: { PER_LINK_INTERNAL: { 'a->b': 1, 'b->a': 2 }, PER_LINK_EXTERNAL: { 'b->s': 3 } },
      CACHE_HIT_RATIO: { PER_NODE_SERVER_HIT_RATIO: { s: 1 } },
    });
    expect(nodes.map(({ name, stack }) => [name, stack])).toEqual([
      ['a', 'router'],
      ['b', 'router'],
      ['s', 'source'],
    ]);
    expect(links.map(({ from, to }) => [from, to].sort())).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('is empty without results of links', () => {
    expect(networkOfLinks({ LATENCY: { MEAN: 1 } })).toEqual({ nodes: [], links: [] });
  });
});
