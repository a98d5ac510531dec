import { NotModelledError } from '@icarus-sim/analytics';
import { predict, relativeError, simulate } from './compare.js';

const WORKLOAD = {
  name: 'STATIONARY',
  nContents: 1000,
  alpha: 0.8,
  nWarmup: 40_000,
  nMeasured: 120_000,
};
const EXPERIMENT = {
  topology: { name: 'PATH', n: 5 },
  workload: WORKLOAD,
  cachePlacement: { name: 'UNIFORM', networkCache: 0.1 },
  strategy: { name: 'LCE' },
  cachePolicy: { name: 'LRU' },
};
const TOPOLOGIES = [{ name: 'PATH', n: 5 }, { name: 'TREE', k: 2, h: 4 }, { name: 'GEANT' }];

describe.each(['LRU', 'FIFO', 'RAND'])('the network model of %s with LCE', (policy) => {
  it.each(TOPOLOGIES)('is within 5 % of the simulation on $name', async (topology) => {
    const experiment = { ...EXPERIMENT, topology, cachePolicy: { name: policy } };
    const predicted = await predict(experiment);
    const simulated = await simulate(experiment);
    expect(relativeError(predicted.hitRatio, simulated.hitRatio)).toBeLessThan(0.05);
    expect(relativeError(predicted.latency, simulated.latency)).toBeLessThan(0.05);
    const { internalLoad, externalLoad } = predicted;
    expect(relativeError(internalLoad.mean, simulated.internalLoad)).toBeLessThan(0.05);
    const difference = Math.abs(externalLoad.mean - simulated.externalLoad);
    expect(difference).toBeLessThanOrEqual(0.05 * simulated.externalLoad);
    expect(predicted.residual).toBeLessThan(1e-6);
  });
});

describe('the network model', () => {
  it.each([
    ['LCD', { strategy: { name: 'LCD' } }, 0.1],
    ['RAND_BERNOULLI', { strategy: { name: 'RAND_BERNOULLI', p: 0.3 } }, 0.05],
    ['EDGE', { strategy: { name: 'EDGE' } }, 0.05],
    ['q-LRU', { cachePolicy: { name: 'RAND_INSERT', p: 0.3, policy: { name: 'LRU' } } }, 0.05],
    ['skewed receivers', { workload: { ...WORKLOAD, beta: 1 } }, 0.05],
  ])('covers %s', async (_name, parts, tolerance) => {
    const experiment = { ...EXPERIMENT, topology: { name: 'TREE', k: 2, h: 3 }, ...parts };
    const predicted = await predict(experiment);
    const simulated = await simulate(experiment);
    expect(relativeError(predicted.hitRatio, simulated.hitRatio)).toBeLessThan(tolerance);
    expect(relativeError(predicted.latency, simulated.latency)).toBeLessThan(tolerance);
  });

  it('without caching sends all requests to the source', async () => {
    const experiment = { ...EXPERIMENT, strategy: { name: 'NO_CACHE' } };
    const predicted = await predict(experiment);
    expect(predicted.hitRatio).toBe(0);
    expect(predicted.latency).toBeCloseTo(8, 10);
    expect((await simulate(experiment)).latency).toBe(8);
  });

  it('tells the share of requests that each cache serves', async () => {
    const { caches, hitRatio } = await predict({ ...EXPERIMENT, topology: { name: 'GEANT' } });
    const shares = Object.values(caches).map(({ shareOfRequests }) => shareOfRequests);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(hitRatio, 10);
  });

  it.each([
    ['strategy', { strategy: { name: 'PROB_CACHE' } }, 'strategy PROB_CACHE is not modelled'],
    ['policy', { cachePolicy: { name: 'SLRU' } }, 'cachePolicy SLRU is not modelled'],
    [
      'change of the network',
      { netconf: { events: [{ time: 1, action: 'removeLink', u: '1', v: '2' }] } },
      'the network changes',
    ],
  ])('refuses a %s that it does not cover', async (_name, parts, message) => {
    const prediction = predict({ ...EXPERIMENT, ...parts });
    await expect(prediction).rejects.toThrow(NotModelledError);
    await expect(prediction).rejects.toThrow(message);
  });
});
