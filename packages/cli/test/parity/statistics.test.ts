import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Orchestrator,
  parseConfiguration,
  resolveCampaign,
  type ResultTree,
} from '@icarus-sim/core';
import { get } from 'es-toolkit/compat';
import { readPaths } from './unpack-scenario.js';

/** Means and deviations of ordinary runs of the reference simulator, with its own requests. */
interface ReferenceStatistics {
  readonly topology: string;
  readonly strategy: string;
  readonly alpha: number;
  readonly networkCache: number;
  readonly nContents: number;
  readonly nWarmup: number;
  readonly nMeasured: number;
  readonly replications: number;
  readonly mean: Readonly<Record<string, number>>;
  readonly std: Readonly<Record<string, number>>;
}

const METRICS: Readonly<Record<string, string>> = {
  hitRatio: 'CACHE_HIT_RATIO.MEAN',
  latency: 'LATENCY.MEAN',
  pathStretch: 'PATH_STRETCH.MEAN',
  linkLoadInternal: 'LINK_LOAD.MEAN_INTERNAL',
  linkLoadExternal: 'LINK_LOAD.MEAN_EXTERNAL',
};

const STANDARD_ERRORS = 4;

/** Where many shortest paths tie, the reference's own choice of them is needed to compare. */
const SCENARIO_WITH_PATHS: Readonly<Record<string, string>> = { GEANT: 'geant' };

const fixture = readFileSync(join(__dirname, 'fixtures/statistical.json'), 'utf8');
const rows: readonly ReferenceStatistics[] = JSON.parse(fixture);

async function replicate(row: ReferenceStatistics): Promise<ResultTree[]> {
  const { topology, strategy, alpha, networkCache, replications } = row;
  const { nContents, nWarmup, nMeasured } = row;
  const scenario = SCENARIO_WITH_PATHS[topology];
  const campaign = resolveCampaign(
    parseConfiguration({
      defaults: {
        topology: { name: topology },
        workload: { name: 'STATIONARY', alpha, nContents, nWarmup, nMeasured },
        cachePlacement: { name: 'UNIFORM', networkCache },
        strategy: { name: strategy },
        ...(scenario !== undefined && { netconf: { shortestPaths: readPaths(scenario) } }),
      },
    }),
  );
  const results: ResultTree[] = [];
  const orchestrator = new Orchestrator(
    {
      ...campaign,
      ...campaign.settings,
      executor: 'IN_PROCESS',
      replications,
      seed: 1,
      baseDirectory: '.',
      plugins: [],
    },
    { onSuccess: (record) => void (record.status === 'succeeded' && results.push(record.results)) },
  );
  await orchestrator.run();
  return results;
}

/** How many standard errors two means are apart. */
function standardErrorsApart(
  values: readonly number[],
  reference: { mean: number; std: number; replications: number },
): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = squares / (values.length - 1);
  const error = Math.sqrt(variance / values.length + reference.std ** 2 / reference.replications);
  const distance = Math.abs(mean - reference.mean);
  return distance < 1e-12 * Math.abs(mean) || distance === 0 ? 0 : distance / error;
}

beforeAll(async () => {
  const plugins = [
    'engine',
    'topologies',
    'workloads',
    'placements',
    'strategies',
    'policies',
    'collectors',
  ];
  for (const plugin of plugins) await import(`@icarus-sim/${plugin}`);
});

describe('ordinary runs', () => {
  it.each(rows)('of $strategy on $topology have the means of the reference', async (row) => {
    const results = await replicate(row);
    expect(results).toHaveLength(row.replications);
    for (const [metric, path] of Object.entries(METRICS)) {
      const values = results.map((tree) => Number(get(tree, path)));
      const { replications } = row;
      const reference = {
        mean: row.mean[metric] ?? NaN,
        std: row.std[metric] ?? NaN,
        replications,
      };
      expect([metric, standardErrorsApart(values, reference) <= STANDARD_ERRORS]).toEqual([
        metric,
        true,
      ]);
    }
  });
});
