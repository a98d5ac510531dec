import { cacheSizesOf, networkFixture, smallNetwork } from '../../test/networks.js';
import { placeCaches, problemsOf } from '../../test/placing.js';
import { uniformCachePlacement } from './uniform.js';

describe('UNIFORM cache placement', () => {
  it('gives every ICR candidate a cache and no other node', async () => {
    const network = await placeCaches(uniformCachePlacement, networkFixture('geant'), 190);
    expect(network.cacheNodes()).toEqual(network.icrCandidates());
    expect(new Set(Object.values(cacheSizesOf(network)))).toEqual(new Set([10]));
  });

  it('cannot place caches in a topology without ICR candidates', async () => {
    const network = smallNetwork([['r', 's']]);
    const [problem] = await problemsOf(placeCaches(uniformCachePlacement, network, 10));
    expect(problem?.found).toBe('a topology without ICR candidates');
    expect(problem?.allowed).toContain('icrCandidates');
  });

  it('never puts a cache at a receiver', async () => {
    const network = smallNetwork([['r', 'a']]);
    network.graph.setAttribute('icrCandidates', ['a', 'r']);
    const [problem] = await problemsOf(placeCaches(uniformCachePlacement, network, 10));
    expect(problem?.found).toBe('receiver r among the ICR candidates');
  });
});
