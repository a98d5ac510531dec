import { join } from 'node:path';
import { icarus, type CommandOutcome } from './icarus.js';
import { OFFICIAL_PLUGINS, SMALL_EXPERIMENT, workFolder } from './work-folder.js';

/** Twelve experiments in two replications: two networks, three strategies, two cache sizes. */
export const REPORT_CAMPAIGN = {
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 5, replications: 2 },
  collectors: ['CACHE_HIT_RATIO', { name: 'LATENCY', cdf: true }, 'LINK_LOAD', 'PATH_STRETCH'],
  defaults: {
    ...SMALL_EXPERIMENT,
    workload: { name: 'STATIONARY', nContents: 100, alpha: 0.8, nWarmup: 100, nMeasured: 600 },
    desc: '{strategy.name} on {topology.name}, {cachePlacement.networkCache}',
  },
  sweep: {
    topology: [{ name: 'GEANT' }, { name: 'TREE', k: 2, h: 3 }],
    'strategy.name': ['LCE', 'LCD', 'PROB_CACHE'],
    'cachePlacement.networkCache': [0.1, 0.4],
  },
};

/** Where the command finds its plugins. */
export const PROJECT = join(__dirname, '../../../..');

/** Calls `icarus report` where all official plugins are installed. */
export function icarusReport(...args: string[]): Promise<CommandOutcome> {
  return icarus(PROJECT, ['report', ...args]);
}

/**
 * Runs a campaign in a folder of its own.
 * @returns The file of its results.
 */
export async function runCampaign(campaign: object = REPORT_CAMPAIGN): Promise<string> {
  const folder = workFolder({ 'campaign.json': campaign });
  await icarus(folder, ['run', 'campaign.json', '-r', 'results.jsonl']);
  return join(folder, 'results.jsonl');
}
