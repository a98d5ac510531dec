/** What a request costs against the size of catalogue, caches and network. */

const STRATEGIES = ['NO_CACHE', 'LCE', 'EDGE', 'HR_SYMM'];
const POLICIES = ['LRU', 'FIFO', 'SLRU', 'CLIMB', 'RAND', 'IN_CACHE_LFU', 'PERFECT_LFU', 'MIN'];

/** Contents that all caches hold together where the catalogue or the network grows. */
const CACHE_BUDGET = 3000;

function experimentOn(topology, strategy, nContents) {
  const requests = { nWarmup: 300_000, nMeasured: 1_000_000 };
  return {
    topology,
    workload: { name: 'STATIONARY', nContents, alpha: 0.8, ...requests },
    cachePlacement: { name: 'UNIFORM', cacheBudget: CACHE_BUDGET },
    strategy: { name: strategy },
  };
}

function networkCase(axis, x, series, experiment) {
  return {
    group: 'curve',
    title: `${series}, ${axis} ${x}`,
    curve: { axis, x, series },
    unit: 'requests/s',
    script: 'measure-experiment.mjs',
    input: { experiments: [experiment] },
  };
}

const CATALOGUE_CASES = STRATEGIES.flatMap((strategy) =>
  [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000].map((nContents) =>
    networkCase(
      'contents in the catalogue',
      nContents,
      strategy,
      experimentOn({ name: 'GEANT' }, strategy, nContents),
    ),
  ),
);

const NODE_CASES = STRATEGIES.flatMap((strategy) =>
  [10, 30, 100, 300, 1000].map((n) =>
    networkCase(
      'routers in the network',
      n,
      strategy,
      experimentOn({ name: 'BARABASI_ALBERT', n, m: 2 }, strategy, 300_000),
    ),
  ),
);

const CACHE_SIZE_CASES = POLICIES.flatMap((policy) =>
  [100, 1000, 10_000, 100_000, 500_000].map((capacity) => ({
    group: 'curve',
    title: `${policy}, contents in the cache ${capacity}`,
    curve: { axis: 'contents in the cache', x: capacity, series: policy },
    unit: 'requests/s',
    script: 'measure-cache.mjs',
    input: { policy, capacity, nContents: 1_000_000, requests: 2_000_000, alpha: 0.8 },
  })),
);

/** The cases of the curves; measured where `--curves` asks for them. */
export const CURVE_CASES = [...CATALOGUE_CASES, ...CACHE_SIZE_CASES, ...NODE_CASES];
