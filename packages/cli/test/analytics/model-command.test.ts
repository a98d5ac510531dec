import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { icarus } from '../support/icarus.js';
import { OFFICIAL_PLUGINS, workFolder } from '../support/work-folder.js';

/** What `--json` says of an experiment. */
interface Comparison {
  readonly relativeError: Readonly<Record<string, number>>;
}

/** A project that depends on the package and has a campaign. */
function project(campaign: object): string {
  const folder = workFolder({
    'campaign.json': campaign,
    'package.json': { dependencies: { '@icarus-sim/analytics': '*' } },
  });
  symlinkSync(join(__dirname, '../../../../node_modules'), join(folder, 'node_modules'));
  return folder;
}

const CAMPAIGN = {
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 5, replications: 2 },
  defaults: {
    topology: { name: 'TREE', k: 2, h: 3 },
    workload: {
      name: 'STATIONARY',
      nContents: 500,
      alpha: 0.9,
      nWarmup: 10_000,
      nMeasured: 30_000,
    },
    cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
  },
  sweep: { 'strategy.name': ['LCE', 'EDGE'] },
};

describe('icarus model', () => {
  it('prints predictions beside results, with how far they are off', async () => {
    const folder = project(CAMPAIGN);
    const run = await icarus(folder, ['run', 'campaign.json', '-r', 'out.jsonl']);
    expect(run.exitCode).toBe(0);
    const table = await icarus(folder, ['model', 'campaign.json', '--against', 'out.jsonl']);
    expect(table.exitCode).toBe(0);
    expect(table.stdout).toMatch(/^experiment +metric +predicted +simulated +error$/m);
    expect(table.stdout).toMatch(/^LCE +hit ratio +0\.\d{4} +0\.\d{4} +[+-]\d\.\d\d %$/m);
    const args = ['model', 'campaign.json', '--against', 'out.jsonl', '--json'];
    const json: readonly Comparison[] = JSON.parse((await icarus(folder, args)).stdout);
    expect(json).toHaveLength(2);
    for (const { relativeError } of json) {
      expect(Math.abs(relativeError['CACHE_HIT_RATIO.MEAN'] ?? NaN)).toBeLessThan(0.05);
      expect(Math.abs(relativeError['LATENCY.MEAN'] ?? NaN)).toBeLessThan(0.02);
      expect(Math.abs(relativeError['LINK_LOAD.MEAN_INTERNAL'] ?? NaN)).toBeLessThan(0.02);
    }
  });

  it('says what it does not cover and predicts the rest', async () => {
    const sweep = { 'strategy.name': ['LCE', 'PROB_CACHE'] };
    const folder = project({ ...CAMPAIGN, sweep });
    const { exitCode, stdout } = await icarus(folder, ['model', 'campaign.json']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^LCE +0\.\d{4} +\d+\.\d{3} +\d+\.\d\d +0\.00$/m);
    expect(stdout).toMatch(
      /^PROB_CACHE +not predicted: strategy PROB_CACHE is not modelled, only/m,
    );
  });

  it('takes values from the command line, commas and all', async () => {
    const folder = project(CAMPAIGN);
    const given = ['-c', 'sweep.strategy.name=[LCD, NO_CACHE]', '-c', 'settings.replications=1'];
    const { exitCode, stdout } = await icarus(folder, ['model', 'campaign.json', ...given]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^LCD +0\.\d{4}/m);
    expect(stdout).toMatch(/^NO_CACHE +0\.0000 +6\.000/m);
  });

  it('names results that are missing', async () => {
    const folder = project(CAMPAIGN);
    const args = ['model', 'campaign.json', '--against', 'none.jsonl'];
    const { exitCode, stderr } = await icarus(folder, args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('none.jsonl: found no such file');
  });
});
