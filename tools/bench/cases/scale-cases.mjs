/** Large catalogues and large networks. */

const LARGE_CATALOGUE = {
  topology: { name: 'GEANT' },
  workload: {
    name: 'STATIONARY',
    nContents: 100_000_000,
    alpha: 0.8,
    nWarmup: 2_000_000,
    nMeasured: 4_000_000,
  },
  cachePlacement: { name: 'UNIFORM', networkCache: 0.0001 },
  strategy: { name: 'LCE' },
};

const LARGE_NETWORK = {
  topology: { name: 'ROCKET_FUEL', asn: 1239 },
  workload: {
    name: 'STATIONARY',
    nContents: 300_000,
    alpha: 0.8,
    nWarmup: 300_000,
    nMeasured: 1_000_000,
  },
  cachePlacement: { name: 'UNIFORM', networkCache: 0.01 },
  strategy: { name: 'LCE' },
};

export const SCALE_CASES = [
  {
    group: 'scale',
    title: 'LCE on GEANT, 10^8 contents',
    unit: 'requests/s',
    goal: 2e6,
    limits: { setUpSeconds: 30, peakResidentBytes: 2 * 2 ** 30 },
    script: 'measure-experiment.mjs',
    input: { experiments: [LARGE_CATALOGUE] },
  },
  {
    group: 'scale',
    title: 'set-up of LCE on ROCKET_FUEL 1239 (661 nodes), all pairs',
    unit: 's',
    goal: 2,
    script: 'measure-set-up.mjs',
    input: { experiment: LARGE_NETWORK },
  },
];
