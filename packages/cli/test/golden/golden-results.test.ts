import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  OFFICIAL_COMPONENTS,
  parseConfiguration,
  resolveCampaign,
  runScenario,
  type ExperimentJob,
} from '@icarus-sim/core';
import { NETWORK_JSON, OWN_NETWORK } from '../every-model/made-network.js';
import {
  allCollectors,
  POLICIES,
  STATIONARY,
  STRATEGIES,
  type Component,
} from '../every-model/models.js';
import { workFolder } from '../support/work-folder.js';

const folder = workFolder({});

beforeAll(async () => {
  for (const { package: plugin } of Object.values(OFFICIAL_COMPONENTS)) await import(plugin);
  writeFileSync(join(folder, 'network.json'), JSON.stringify(NETWORK_JSON));
});

/** A component in a line: its name and parameters. */
function labelOf({ name, ...parameters }: Component): string {
  const values = Object.values(parameters);
  return values.length === 0 ? name : `${name} ${JSON.stringify(values)}`;
}

/** One experiment a policy with a strategy, on a network that has what every strategy needs. */
function jobsOf(strategy: Component): ExperimentJob[] {
  const experiments = POLICIES.map((cachePolicy) => ({
    topology: OWN_NETWORK,
    workload: STATIONARY,
    contentPlacement: { name: 'UNIFORM' },
    strategy,
    cachePolicy,
  }));
  const collectors = allCollectors(true);
  const configuration = parseConfiguration({ settings: { seed: 1 }, collectors, experiments });
  const campaign = resolveCampaign(configuration);
  const { engine } = campaign.settings;
  return campaign.experiments.map((experiment, index) => ({
    ...{ sequence: index, index, replication: 1, seed: 1, engine, experiment },
    collectors: campaign.collectors,
    baseDirectory: folder,
  }));
}

/**
 * A digest of everything that an experiment results in, to the last bit of its numbers; why it
 * can't be run, where a policy needs more room than the part of a cache that a strategy reserves.
 */
async function digestOf(job: ExperimentJob): Promise<string> {
  const outcome = await runScenario(job);
  if (outcome.status === 'failed') return outcome.error;
  const text = JSON.stringify(outcome.results);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

describe('results stay the same to the bit, whatever is made faster', () => {
  it.each([...STRATEGIES, { name: 'PARTITION' }].map((strategy) => [labelOf(strategy), strategy]))(
    'with the strategy %s and every policy',
    async (_label, strategy) => {
      const digests: Record<string, string> = {};
      for (const job of jobsOf(strategy)) {
        digests[labelOf(job.experiment.cachePolicy)] = await digestOf(job);
      }
      expect(digests).toMatchSnapshot();
    },
  );
});
