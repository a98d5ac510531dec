/** Twenty strategy × policy pairs in turn in one process, each against itself alone. */

const STRATEGIES = ['LCE', 'LCD', 'PROB_CACHE', 'EDGE', 'HR_SYMM'];
const POLICIES = ['LRU', 'FIFO', 'SLRU', 'IN_CACHE_LFU'];

function experiment(strategy, policy) {
  const workload = { name: 'STATIONARY', nContents: 300_000, alpha: 0.8, nWarmup: 100_000 };
  return {
    topology: { name: 'GEANT' },
    workload: { ...workload, nMeasured: 1_000_000 },
    cachePlacement: { name: 'UNIFORM', networkCache: 0.01 },
    strategy: { name: strategy },
    cachePolicy: { name: policy },
  };
}

const PAIRS = STRATEGIES.flatMap((strategy) => POLICIES.map((policy) => [strategy, policy]));

export const ALTERNATION_CASES = [
  {
    group: 'alternation',
    title: 'slowest of 20 strategy × policy pairs in turn, against itself alone',
    unit: 'times its speed alone',
    goal: 0.85,
    script: 'measure-alternation.mjs',
    input: { experiments: PAIRS.map(([strategy, policy]) => experiment(strategy, policy)) },
  },
];
