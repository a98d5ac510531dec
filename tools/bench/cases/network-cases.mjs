/** Thirteen strategies on four networks: the speed of ordinary experiments. */

const TOPOLOGIES = ['GEANT', 'WIDE', 'GARR', 'TISCALI'];

const STRATEGIES = [
  'NO_CACHE',
  'LCE',
  'LCD',
  'PROB_CACHE',
  'CL4M',
  'RAND_BERNOULLI',
  'RAND_CHOICE',
  'EDGE',
  'HR_SYMM',
  'HR_ASYMM',
  'HR_MULTICAST',
  'HR_HYBRID_AM',
  'HR_HYBRID_SM',
];

/**
 * An experiment over 300,000 contents, Zipf 0.8, network cache 1 %, LRU, all four collectors.
 * @param {string} topology
 * @param {string} strategy
 * @param {number} nMeasured Requests after those that fill the caches.
 */
export function networkExperiment(topology, strategy, nMeasured = 3_000_000) {
  const workload = { name: 'STATIONARY', nContents: 300_000, alpha: 0.8, nWarmup: 300_000 };
  return {
    topology: { name: topology },
    workload: { ...workload, nMeasured },
    cachePlacement: { name: 'UNIFORM', networkCache: 0.01 },
    strategy: { name: strategy },
  };
}

export const NETWORK_CASES = TOPOLOGIES.flatMap((topology) =>
  STRATEGIES.map((strategy) => ({
    group: 'network',
    title: `${strategy} on ${topology}`,
    unit: 'requests/s',
    goal: 2.5e6,
    script: 'measure-experiment.mjs',
    input: {
      // The compiler gets to know the code, as in the second and all later runs of a campaign.
      warmUp: networkExperiment(topology, strategy, 500_000),
      experiments: [networkExperiment(topology, strategy)],
    },
  })),
);
