import { cacheSizesOf, smallNetwork } from '../../test/networks.js';
import { placeCaches, problemsOf } from '../../test/placing.js';
import { betweennessCentralityCachePlacement } from './betweenness-centrality.js';

describe('BETWEENNESS_CENTRALITY cache placement', () => {
  it('divides the budget as shortest paths are divided', async () => {
    const network = smallNetwork([
      ['r', 'a'],
      ['a', 'b'],
      ['b', 'c'],
      ['c', 's'],
    ]);
    // Through the nodes of a chain of five go 3, 4 and 3 of the pairs of others.
    await placeCaches(betweennessCentralityCachePlacement, network, 100);
    expect(cacheSizesOf(network)).toEqual({ a: 30, b: 40, c: 30 });
  });

  it('has nothing to go by where no candidate is between others', async () => {
    const network = smallNetwork([
      ['r', 's'],
      ['s', 'a'],
    ]);
    const placed = placeCaches(betweennessCentralityCachePlacement, network, 100);
    const [problem] = await problemsOf(placed);
    expect(problem?.found).toBe('no ICR candidate on a shortest path between others');
  });
});
