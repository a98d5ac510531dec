/** The experiments whose speed is measured. */

const WORKLOAD = { name: 'STATIONARY', nContents: 300_000, alpha: 0.8, nWarmup: 300_000 };

/**
 * An experiment over 300,000 contents with a network cache of 1 %, all four collectors.
 * @param {string} topology
 * @param {string} strategy
 */
function networkCase(topology, strategy) {
  return {
    title: `${strategy} on ${topology}`,
    configuration: {
      settings: { seed: 1 },
      defaults: {
        topology: { name: topology },
        workload: { ...WORKLOAD, nMeasured: 3_000_000 },
        cachePlacement: { name: 'UNIFORM', networkCache: 0.01 },
        strategy: { name: strategy },
      },
    },
  };
}

export const CASES = [networkCase('GEANT', 'LCE')];
