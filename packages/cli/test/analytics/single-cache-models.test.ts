import {
  cheHitRatioSimplified,
  generalisedCheHitRatio,
  kLruHitRatio,
  numericHitRatio,
  numericPerContentHitRatio,
  numericTwoLayerHitRatios,
  optimalHitRatio,
  solveNetwork,
  traceDrivenHitRatio,
  TruncatedZipf,
  ttlCache,
  type GeneralisedPolicy,
} from '@icarus-sim/analytics';
import '@icarus-sim/policies';
import { relativeError, simulate } from './compare.js';

const N_CONTENTS = 2000;
const REQUESTS = { nWarmup: 50_000, nMeasured: 250_000, seed: 3 };
const MODELS: readonly (readonly [string, GeneralisedPolicy])[] = [
  ['LRU', { name: 'LRU' }],
  ['FIFO', { name: 'FIFO' }],
  ['RAND', { name: 'RANDOM' }],
];
const DEMANDS = [0.7, 1, 1.2].flatMap((alpha) =>
  [20, 100, 400].map((cacheSize) => ({ alpha, cacheSize })),
);

describe.each(MODELS)('the model of %s', (name, model) => {
  it.each(DEMANDS)('is within 2 % of its simulation: %p', ({ alpha, cacheSize }) => {
    const popularity = new TruncatedZipf(alpha, N_CONTENTS);
    const predicted = generalisedCheHitRatio(popularity.pdf, cacheSize, model);
    const simulated = numericHitRatio(popularity, { policy: { name }, cacheSize }, REQUESTS);
    expect(relativeError(predicted, simulated)).toBeLessThan(0.02);
  });
});

describe('the simulated hit ratio', () => {
  const popularity = new TruncatedZipf(0.8, N_CONTENTS);
  const cache = { policy: { name: 'LRU' }, cacheSize: 100 };

  it('of q-LRU is that of its model', () => {
    const policy = { name: 'RAND_INSERT', p: 0.25, policy: { name: 'LRU' } };
    const simulated = numericHitRatio(popularity, { policy, cacheSize: 100 }, REQUESTS);
    const model = generalisedCheHitRatio(popularity.pdf, 100, { name: 'q-LRU', q: 0.25 });
    expect(relativeError(model, simulated)).toBeLessThan(0.02);
  });

  it('of perfect LFU is the optimum', () => {
    const policy = { name: 'PERFECT_LFU' };
    const simulated = numericHitRatio(popularity, { policy, cacheSize: 100 }, REQUESTS);
    expect(relativeError(optimalHitRatio(popularity.pdf, 100), simulated)).toBeLessThan(0.02);
  });

  it('of contents adds up to that of the cache', () => {
    const perContent = numericPerContentHitRatio(popularity, cache, REQUESTS);
    const overall = popularity.pdf.reduce(
      (sum, probability, content) => sum + probability * (perContent[content] || 0),
      0,
    );
    const hitRatio = numericHitRatio(popularity, cache, REQUESTS);
    expect(relativeError(overall, hitRatio)).toBeLessThan(0.01);
  });

  it('of two layers is that of the network model', () => {
    const { firstLayer, secondLayer } = numericTwoLayerHitRatios(
      popularity,
      cache,
      { ...cache, cacheSize: 400 },
      REQUESTS,
    );
    const { hitRates } = solveNetwork({
      cacheSizes: [100, 400],
      policy: 'LRU',
      insertion: { rule: 'LCE' },
      demands: [{ rates: popularity.pdf, routes: [{ share: 1, caches: [0, 1] }] }],
    });
    const [first = NaN, second = NaN] = hitRates;
    expect(relativeError(first, firstLayer)).toBeLessThan(0.02);
    expect(relativeError(second, secondLayer)).toBeLessThan(0.02);
  });

  it('of a trace leaves out its warm-up', () => {
    const trace = Int32Array.of(0, 1, 2, 0, 1, 2, 0, 3);
    const served = traceDrivenHitRatio(trace, { ...cache, cacheSize: 3 }, { warmupRatio: 0.5 });
    expect(served).toBe(0.75);
    expect(traceDrivenHitRatio(trace, { ...cache, cacheSize: 3 }, { warmupRatio: 0 })).toBe(0.5);
  });

  it('of a random policy is the same for the same seed', () => {
    const random = { policy: { name: 'RAND' }, cacheSize: 50 };
    const few = { nWarmup: 1000, nMeasured: 5000, seed: 9 };
    const first = numericHitRatio(popularity, random, few);
    expect(numericHitRatio(popularity, random, few)).toBe(first);
    expect(numericHitRatio(popularity, random, { ...few, seed: 10 })).not.toBe(first);
  });

  it('needs a policy that is known', () => {
    const unknown = { policy: { name: 'LRUU' }, cacheSize: 50 };
    expect(() => numericHitRatio(popularity, unknown, REQUESTS)).toThrow('LRU');
  });
});

describe('the model of 2-LRU', () => {
  it('is within 2 % of the strategy on a single cache', async () => {
    const simulated = await simulate({
      topology: { name: 'PATH', n: 3 },
      workload: workload(REQUESTS.nWarmup, REQUESTS.nMeasured),
      cachePlacement: { name: 'UNIFORM', cacheBudget: 100 },
      strategy: { name: 'TWO_LRU' },
    });
    const { pdf } = new TruncatedZipf(0.8, N_CONTENTS);
    const predicted = kLruHitRatio(pdf, 100, 2);
    expect(predicted).toBeGreaterThan(cheHitRatioSimplified(pdf, 100));
    expect(relativeError(predicted, simulated.hitRatio)).toBeLessThan(0.02);
  });
});

describe('the model of a TTL cache', () => {
  it('is within 2 % of the policy TTL in a cache with room enough', () => {
    const popularity = new TruncatedZipf(0.8, N_CONTENTS);
    const policy = { name: 'TTL', ttl: 300, policy: { name: 'LRU' } };
    const simulated = numericHitRatio(popularity, { policy, cacheSize: N_CONTENTS }, REQUESTS);
    const { hitRatio } = ttlCache(popularity.pdf, 300);
    expect(relativeError(hitRatio, simulated)).toBeLessThan(0.02);
  });
});

function workload(nWarmup: number, nMeasured: number) {
  return { name: 'STATIONARY', nContents: N_CONTENTS, alpha: 0.8, nWarmup, nMeasured };
}
