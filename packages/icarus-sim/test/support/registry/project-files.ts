/** The strategy that the third party publishes, and the package it is in. */
export const STRATEGY = 'COIN_FLIP';
export const PLUGIN = 'icarus-coin-flip';

/**
 * With p = 1 the strategy leaves copies as LCE does, and with p = 0 none, as NO_CACHE: the official
 * strategies tell what the results must be.
 */
export const CAMPAIGN = {
  settings: { seed: 7, executor: 'LOCAL', processes: 2 },
  defaults: {
    topology: { name: 'TREE', k: 2, h: 3 },
    workload: { name: 'STATIONARY', nContents: 200, alpha: 0.8, nWarmup: 500, nMeasured: 2000 },
    cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
  },
  sweep: {
    strategy: [
      { name: 'LCE' },
      { name: STRATEGY, p: 1 },
      { name: 'NO_CACHE' },
      { name: STRATEGY, p: 0 },
    ],
  },
};

const BODY = `
async function run() {
  const { baseDirectory, written } = await core.loadConfiguration('campaign.json');
  const plugins = await core.loadPlugins(undefined, baseDirectory);
  const { settings, experiments, collectors } = core.resolveCampaign(core.parseConfiguration(written));
  const entries = [];
  const orchestrator = new core.Orchestrator(
    { ...settings, experiments, collectors, baseDirectory, plugins },
    { onSuccess: ({ parameters, results }) => entries.push([parameters, results]) },
  );
  await orchestrator.run();
  console.log(JSON.stringify(entries));
}
run();
`;

/** What somebody writes who uses the packages: the campaign in two forms, and two programs. */
export const PROJECT_FILES: Readonly<Record<string, string>> = {
  'campaign.json': JSON.stringify(CAMPAIGN),
  'campaign.ts': `
    import { defineConfig, type Configuration } from '@icarus-sim/core';
    const campaign: Configuration = ${JSON.stringify(CAMPAIGN)};
    export default defineConfig(campaign);`,
  'program.mjs': `
    import * as core from '@icarus-sim/core';
    import { coinFlip } from '${PLUGIN}';
    if (core.lookUp('strategy', '${STRATEGY}', 'program') !== coinFlip) throw new Error('not this copy');
    ${BODY}`,
  'program.cjs': `
    const core = require('@icarus-sim/core');
    const { coinFlip } = require('${PLUGIN}');
    if (core.lookUp('strategy', '${STRATEGY}', 'program') !== coinFlip) throw new Error('not this copy');
    ${BODY}`,
};
