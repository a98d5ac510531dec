// The same campaign as in campaign.yaml, with types and room for code.
import { defineConfig } from '@icarus-sim/core';

const probabilities = [0.5, 0.1];

export default defineConfig({
  plugins: [
    '@icarus-sim/topologies',
    '@icarus-sim/workloads',
    '@icarus-sim/placements',
    '@icarus-sim/strategies',
    '@icarus-sim/policies',
    '@icarus-sim/collectors',
    './my-strategy.ts',
  ],
  settings: { seed: 1 },
  defaults: {
    topology: { name: 'GEANT' },
    workload: {
      name: 'STATIONARY',
      nContents: 10_000,
      alpha: 0.8,
      nWarmup: 20_000,
      nMeasured: 40_000,
    },
    cachePlacement: { name: 'UNIFORM', networkCache: 0.05 },
  },
  sweep: {
    strategy: [
      { name: 'LCE' },
      { name: 'LCD' },
      ...probabilities.map((p) => ({ name: 'MY_STRATEGY', p })),
    ],
  },
});
