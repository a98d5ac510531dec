import { memoryEstimate } from './memory-estimate.js';

const EXPERIMENT = {
  topology: { name: 'PATH' },
  contentPlacement: { name: 'UNIFORM' },
  strategy: { name: 'LCE' },
  cachePolicy: { name: 'LRU' },
};

function estimate(nContents: number, cachePlacement?: object): number {
  const workload = { name: 'STATIONARY', nContents };
  const placement = cachePlacement && { cachePlacement: { name: 'UNIFORM', ...cachePlacement } };
  return memoryEstimate({ ...EXPERIMENT, workload, ...placement }) ?? NaN;
}

describe('the memory estimate of an experiment', () => {
  it('grows with the catalogue, whose table of popularities large ones do without', () => {
    expect(estimate(1_000_000) - estimate(0)).toBe(18_000_000);
    expect(estimate(100_000_000) - estimate(0)).toBe(200_000_000);
  });

  it('grows with the caches, whichever way their size is given', () => {
    const without = estimate(1000);
    expect(estimate(1000, { networkCache: 0.5 }) - without).toBe(16_000);
    expect(estimate(1000, { cacheBudget: 500 }) - without).toBe(16_000);
  });

  it('is unknown where the workload doesn’t say how many contents there are', () => {
    expect(memoryEstimate({ ...EXPERIMENT, workload: { name: 'EVENTS' } })).toBeUndefined();
  });
});
