import { cacheSizesOf, smallNetwork } from '../../test/networks.js';
import { placeCaches, problemsOf } from '../../test/placing.js';
import { explicitCachePlacement } from './explicit.js';

const network = () =>
  smallNetwork([
    ['r1', 'edge'],
    ['edge', 'core'],
    ['core', 's1'],
  ]);

const place = async (sizes: unknown) =>
  placeCaches(explicitCachePlacement, network(), NaN, { sizes });

describe('EXPLICIT cache placement', () => {
  it('needs no budget', () => {
    expect(explicitCachePlacement.needsBudget).toBe(false);
  });

  it('gives the named nodes the named sizes and no other node a cache', async () => {
    expect(cacheSizesOf(await place({ core: 7, s1: 3 }))).toEqual({ core: 7, s1: 3 });
  });

  it('names the nodes nearest to an unknown one', async () => {
    const problems = await problemsOf(place({ edg: 7, core: 1, nowhere: 1 }));
    expect(problems.map(({ place, found }) => [place, found])).toEqual([
      ['sizes.edg', 'an unknown node'],
      ['sizes.nowhere', 'an unknown node'],
    ]);
    expect(problems[0]?.nearest).toEqual(['edge']);
  });

  it('puts no cache at a receiver', async () => {
    const [problem] = await problemsOf(place({ r1: 7 }));
    expect(problem).toMatchObject({ place: 'sizes.r1', found: 'a receiver' });
  });

  it.each([0, -3, 1.5, '7', null])('rejects size %j', async (size) => {
    const [problem] = await problemsOf(place({ core: size }));
    expect(problem?.place).toBe('sizes.core');
  });
});
