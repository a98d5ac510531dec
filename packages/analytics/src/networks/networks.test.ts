import fc from 'fast-check';
import { TruncatedZipf } from '../distributions/truncated-zipf.js';
import { generalisedCheHitRatio } from '../single-cache/generalised-che.js';
import type { CacheNetwork, InsertionRule } from './cache-network.js';
import { gapSurvival } from './miss-gaps.js';
import { RouteTree } from './route-tree.js';
import { solveNetwork } from './solve-network.js';

const LCE: InsertionRule = { rule: 'LCE' };
const { pdf } = new TruncatedZipf(0.8, 2000);

function network(parts: Partial<CacheNetwork>): CacheNetwork {
  const demands = [{ rates: pdf, routes: [{ share: 1, caches: [0] }] }];
  return { cacheSizes: [60], policy: 'LRU', insertion: LCE, demands, ...parts };
}

describe('the gap between misses of an LRU cache', () => {
  it('is never shorter than the characteristic time', () => {
    expect(gapSurvival(2, 0.1, 2)).toBe(1);
    expect(gapSurvival(3, 0.1, 2)).toBeCloseTo(0.9, 15);
  });

  it('is that of a Poisson process where there is no such time', () => {
    expect(gapSurvival(3, 0.5, 0)).toBeCloseTo(Math.exp(-1.5), 15);
  });

  it('gets ever less likely, for any rate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (rate, time) => {
          let before = 1;
          for (let t = 0; t < 40; t += 0.37) {
            const now = gapSurvival(t, rate, time);
            expect(now).toBeLessThanOrEqual(before + 1e-6);
            expect(now).toBeGreaterThanOrEqual(0);
            before = now;
          }
        },
      ),
      { seed: 7 },
    );
  });

  it('has the mean 1 / rate of a renewal process with that rate of misses', () => {
    // A content requested at rate 1 from a cache with T = 1 is missed at rate e^-1.
    let mean = 0;
    for (let t = 0.005; t < 40; t += 0.01) mean += 0.01 * gapSurvival(t, Math.exp(-1), 1);
    expect(mean).toBeCloseTo(Math.E, 3);
  });
});

describe('routes to a source', () => {
  it('make a tree where they stay together', () => {
    const tree = new RouteTree([
      { share: 0.5, caches: [0, 2] },
      { share: 0.3, caches: [1, 2] },
      { share: 0.2, caches: [2] },
    ]);
    expect(tree.isTree).toBe(true);
    expect(tree.inputs.map(({ cache }) => cache)).toEqual([0, 1, 2]);
    expect(tree.inputs[2]?.streams).toHaveLength(3);
  });

  it('have several places for a cache from which they part', () => {
    const tree = new RouteTree([
      { share: 0.5, caches: [0, 1] },
      { share: 0.5, caches: [0, 2] },
    ]);
    expect(tree.isTree).toBe(false);
    expect(tree.inputs.find(({ cache }) => cache === 0)?.streams).toHaveLength(2);
  });
});

describe.each(['LRU', 'FIFO', 'RANDOM'] as const)('a network of %s caches', (policy) => {
  it('with one cache is that cache', () => {
    const { hitRatio, residual } = solveNetwork(network({ policy }));
    const alone = generalisedCheHitRatio(pdf, 60, { name: policy });
    expect(Math.abs(hitRatio / alone - 1)).toBeLessThan(1e-4);
    expect(residual).toBeLessThan(1e-8);
  });

  it('serves every request somewhere', () => {
    const routes = [
      { share: 0.6, caches: [0, 2] },
      { share: 0.4, caches: [1, 2] },
    ];
    const demands = [{ rates: pdf, routes }];
    const solution = solveNetwork(network({ policy, cacheSizes: [30, 60, 90], demands }));
    const services = solution.services[0]!;
    services.forEach(({ byCaches, bySource }, i) => {
      const served = byCaches.reduce((sum, rate) => sum + rate, bySource);
      expect(served).toBeCloseTo(routes[i]!.share, 10);
    });
    const byCache = solution.hitRates.reduce((sum, rate) => sum + rate, 0);
    expect(byCache).toBeCloseTo(solution.hitRatio, 10);
    expect(services[0]!.byCaches[0]).toBeCloseTo(solution.hitRates[0]!, 10);
  });

  it('holds everything where its caches are large', () => {
    const { hitRatio } = solveNetwork(network({ policy, cacheSizes: [5000] }));
    expect(hitRatio).toBeGreaterThan(0.9999);
  });

  it.each<InsertionRule>([{ rule: 'LCD' }, { rule: 'PROBABILITY', p: 0.2 }])(
    'serves more from a chain with %p than with LCE',
    (insertion) => {
      const demands = [{ rates: pdf, routes: [{ share: 1, caches: [0, 1, 2] }] }];
      const chain = network({ policy, cacheSizes: [60, 60, 60], demands });
      const everywhere = solveNetwork(chain);
      const selective = solveNetwork({ ...chain, insertion });
      expect(selective.hitRatio).toBeGreaterThan(everywhere.hitRatio);
      expect(selective.residual).toBeLessThan(0.01);
    },
  );
});

describe('a network', () => {
  it('of q-LRU caches with one cache is that cache', () => {
    const { hitRatio } = solveNetwork(network({ admission: 0.25 }));
    const alone = generalisedCheHitRatio(pdf, 60, { name: 'q-LRU', q: 0.25 });
    expect(Math.abs(hitRatio / alone - 1)).toBeLessThan(1e-4);
  });

  it('without caches serves nothing', () => {
    const demands = [{ rates: pdf, routes: [{ share: 1, caches: [] }] }];
    const { hitRatio, services } = solveNetwork(network({ cacheSizes: [], demands }));
    expect(hitRatio).toBe(0);
    expect(services[0]?.[0]?.bySource).toBeCloseTo(1, 12);
  });

  it('may have routes that part and meet again', () => {
    const routes = [
      { share: 0.5, caches: [0, 1, 3] },
      { share: 0.5, caches: [0, 2, 3] },
    ];
    const demands = [{ rates: pdf, routes }];
    const solution = solveNetwork(network({ cacheSizes: [60, 60, 60, 60], demands }));
    expect(solution.hitRates[1]).toBeCloseTo(solution.hitRates[2]!, 8);
    const first = generalisedCheHitRatio(pdf, 60, { name: 'LRU' });
    expect(Math.abs(solution.hitRates[0]! / first - 1)).toBeLessThan(1e-3);
  });

  it('refuses sizes and probabilities that are none', () => {
    expect(() => solveNetwork(network({ cacheSizes: [0] }))).toThrow(RangeError);
    expect(() => solveNetwork(network({ insertion: { rule: 'PROBABILITY', p: 2 } }))).toThrow(
      RangeError,
    );
  });
});
