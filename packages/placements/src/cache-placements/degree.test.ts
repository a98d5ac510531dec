import { cacheSizesOf, smallNetwork } from '../../test/networks.js';
import { placeCaches } from '../../test/placing.js';
import { degreeCachePlacement } from './degree.js';

describe('DEGREE cache placement', () => {
  it('divides the budget in proportion to the links of candidates', async () => {
    const network = smallNetwork([
      ['r1', 'a'],
      ['r2', 'a'],
      ['a', 'b'],
      ['b', 's'],
    ]);
    await placeCaches(degreeCachePlacement, network, 50);
    expect(cacheSizesOf(network)).toEqual({ a: 30, b: 20 });
  });
});
