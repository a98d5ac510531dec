import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The command as it was built last. */
export const COMMAND = join(HERE, '../../packages/cli/bin/icarus.js');

const PLUGINS = ['topologies', 'workloads', 'placements', 'strategies', 'policies', 'collectors'];

/**
 * Writes a campaign of 60 experiments to a new folder.
 * @param {number} requests - Requests measured by each; decides how long it runs.
 * @returns {{ folder: string, file: string, omen: string }} The folder, the configuration in it, and
 * the file that makes a worker die.
 */
export function writeCampaign(requests) {
  const folder = mkdtempSync(join(tmpdir(), 'icarus-faults-'));
  const campaign = {
    plugins: [...PLUGINS.map((name) => `@icarus-sim/${name}`), join(HERE, 'fragile-strategy.mjs')],
    settings: { seed: 7, replications: 2 },
    defaults: {
      topology: { name: 'TREE', k: 2, h: 3 },
      workload: { name: 'STATIONARY', nContents: 1000, nWarmup: 1000, nMeasured: requests },
      cachePlacement: { name: 'UNIFORM', networkCache: 0.1 },
    },
    sweep: {
      'workload.alpha': [0.6, 0.7, 0.8, 0.9, 1],
      'cachePolicy.name': ['LRU', 'RAND'],
      'strategy.name': ['FRAGILE', 'RAND_CHOICE', 'PROB_CACHE'],
    },
  };
  const file = join(folder, 'campaign.json');
  writeFileSync(file, JSON.stringify(campaign));
  return { folder, file, omen: join(folder, 'omen') };
}
