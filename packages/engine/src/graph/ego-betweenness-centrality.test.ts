import { linkedNetwork } from '../../test/linked-network.js';
import { egoBetweennessCentrality } from './ego-betweenness-centrality.js';

describe('egoBetweennessCentrality', () => {
  it('is one for inner nodes of a chain, zero for its ends', () => {
    const chain = linkedNetwork([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
    expect([...egoBetweennessCentrality(chain)]).toEqual([0, 1, 1, 0]);
  });

  it('is zero where all neighbours are linked', () => {
    const triangle = linkedNetwork([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]);
    expect([...egoBetweennessCentrality(triangle)]).toEqual([0, 0, 0]);
  });

  it('shares a pair with neighbours that link it too, but not with nodes outside', () => {
    const network = linkedNetwork([
      ['ego', 'a'],
      ['ego', 'b'],
      ['ego', 'c'],
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'outside'],
      ['outside', 'c'],
    ]);
    // Neighbours a and c are the only pair without a link: by ego or by b.
    expect(egoBetweennessCentrality(network)[0]).toBeCloseTo(1 / 2 / 3, 12);
  });
});
