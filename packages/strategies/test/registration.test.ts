import { lookUp, namesOf, parseParameters } from '@icarus-sim/core';
import '../src/index.js';

/** Every strategy with the parameters that have no default. */
const STRATEGIES: readonly [name: string, required: Record<string, unknown>, defaults: object][] = [
  ['NO_CACHE', {}, {}],
  ['LCE', {}, {}],
  ['LCD', {}, {}],
  ['EDGE', {}, {}],
  ['PARTITION', {}, {}],
  ['PROB_CACHE', {}, { tTw: 10 }],
  ['CL4M', {}, { metric: 'betweenness', useEgoBetweenness: false }],
  ['RAND_BERNOULLI', {}, { p: 0.2 }],
  ['RAND_CHOICE', {}, {}],
  ['WAVE', {}, { chunksPerFile: 16, base: 2 }],
  ['MPC', {}, { popularityThreshold: 5, resetValue: 0 }],
  ['TWO_LRU', {}, { nameRatio: 1 }],
  ['COST_AWARE', {}, { p: 0.2, exponent: 1 }],
  ['NRR', {}, { metacaching: 'LCE', implementation: 'ideal', radius: 4 }],
  ['HASHROUTING', { routing: 'SYMM' }, {}],
  ['HR_SYMM', {}, {}],
  ['HR_ASYMM', {}, {}],
  ['HR_MULTICAST', {}, {}],
  ['HR_HYBRID_AM', {}, { maxStretch: 0.2 }],
  ['HR_HYBRID_SM', {}, {}],
  ['HR_EDGE_CACHE', { routing: 'ASYMM' }, { edgeCacheRatio: 0.2 }],
  ['HR_ON_PATH', { routing: 'MULTICAST' }, { onPathCacheRatio: 0.2 }],
  ['HR_CLUSTER', { intraRouting: 'SYMM' }, { interRouting: 'LCE' }],
];

describe('the strategies of the package', () => {
  it('are all registered, and no others', () => {
    expect([...namesOf('strategy')].sort()).toEqual(STRATEGIES.map(([name]) => name).sort());
  });

  it.each(STRATEGIES)('%s has its documented parameters', (name, required, defaults) => {
    const { parameters } = lookUp('strategy', name, 'strategy.name');
    expect(parseParameters(parameters, required, 'strategy')).toEqual({ ...required, ...defaults });
  });

  it.each(STRATEGIES)('%s explains itself and its parameters', (name) => {
    const { description, parameters } = lookUp('strategy', name, 'strategy.name');
    expect(description).toMatch(/^[A-Z2].*\.$/);
    for (const property of Object.values(parameters.properties ?? {})) {
      expect(property).toHaveProperty('description', expect.stringMatching(/\S/));
    }
  });

  it.each([
    ['PROB_CACHE', { tTw: 0 }, 'tTw'],
    ['RAND_BERNOULLI', { p: 1.1 }, 'p'],
    ['NRR', { metacaching: 'LCF' }, 'metacaching'],
    ['NRR', { radius: 0 }, 'radius'],
    ['HASHROUTING', {}, 'routing'],
    ['HASHROUTING', { routing: 'SYM' }, 'routing'],
    ['HR_EDGE_CACHE', { routing: 'SYMM', edgeCacheRatio: -0.1 }, 'edgeCacheRatio'],
    ['HR_ON_PATH', { routing: 'SYMM', onPathCacheRatio: 2 }, 'onPathCacheRatio'],
    ['HR_CLUSTER', { intraRouting: 'SYMM', interRouting: 'LCD' }, 'interRouting'],
    ['HR_HYBRID_AM', { maxStretch: '0.2' }, 'maxStretch'],
    ['CL4M', { metric: 'closeness' }, 'metric'],
    ['WAVE', { chunksPerFile: 0 }, 'chunksPerFile'],
    ['MPC', { popularityThreshold: 256 }, 'popularityThreshold'],
    ['TWO_LRU', { nameRatio: 0 }, 'nameRatio'],
    ['COST_AWARE', { exponent: -1 }, 'exponent'],
    ['LCE', { p: 1 }, 'p'],
  ])('%s refuses %j', (name, values, place) => {
    const { parameters } = lookUp('strategy', name, 'strategy.name');
    const parse = () => parseParameters(parameters, values, 'strategy');
    expect(parse).toThrow(new RegExp(`^strategy\\.${place}: `, 'm'));
  });
});
