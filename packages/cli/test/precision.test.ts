import { icarus } from './support/icarus.js';
import {
  journalLines,
  SMALL_CAMPAIGN,
  SMALL_EXPERIMENT,
  workFolder,
} from './support/work-folder.js';

/** Replications of each experiment in a journal, by its position. */
function replicationsIn(folder: string, file: string): number[] {
  const counts: number[] = [];
  for (const { index } of journalLines(folder, file).slice(1)) {
    counts[Number(index)] = (counts[Number(index)] ?? 0) + 1;
  }
  return counts;
}

describe('icarus run --precision', () => {
  const folder = workFolder({ 'campaign.json': SMALL_CAMPAIGN });
  const run = ['run', 'campaign.json', '--precision', '0.1', '-l', 'warning'];

  it('adds replications where they are needed, whatever the number of workers', async () => {
    const runs = ['1', '2'].map((jobs) =>
      icarus(folder, [...run, '-j', jobs, '-r', `jobs-${jobs}.jsonl`]),
    );
    for (const { exitCode, stderr } of await Promise.all(runs)) {
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
    }
    const [varied = 0, steady = 0] = replicationsIn(folder, 'jobs-1.jsonl');
    expect(varied).toBeGreaterThan(3);
    // Without caches every hit ratio is 0.
    expect(steady).toBe(3);
    const diff = await icarus(folder, ['results', 'diff', 'jobs-1.jsonl', 'jobs-2.jsonl']);
    expect(diff.exitCode).toBe(0);
    const again = await icarus(folder, [...run, '--resume', '-l', 'info', '-r', 'jobs-1.jsonl']);
    expect(again.exitCode).toBe(0);
    expect(again.stderr).toContain(`continuing: ${varied + steady} runs (4 planned) done`);
    const status = await icarus(folder, ['status', 'jobs-1.jsonl', '--json']);
    expect(JSON.parse(status.stdout)).toMatchObject({ state: 'complete', remaining: 0 });
    expect(replicationsIn(folder, 'jobs-1.jsonl')).toEqual([varied, steady]);
  });

  it('stops at the most replications and says so', async () => {
    const most = ['--max-replications', '4', '--precision-metric', 'LATENCY.MEAN'];
    const { exitCode, stderr } = await icarus(folder, [
      ...['run', 'campaign.json', '--precision', '0.0001', ...most, '-r', 'most.jsonl'],
    ]);
    expect(exitCode).toBe(0);
    expect(replicationsIn(folder, 'most.jsonl')[0]).toBe(4);
    expect(stderr).toContain('less precise than wanted: ');
  });

  it.each([
    [['--precision', '5%'], '--precision: found "5%"'],
    [['--precision', '0.1', '--max-replications', '0'], '--max-replications: found "0"'],
    [['--max-replications', '5'], '--max-replications: found no --precision'],
    [
      ['--precision', '0.1', '--precision-metric', 'CACHE_HIT_RATIO.MAEN'],
      '--precision-metric: found "CACHE_HIT_RATIO.MAEN"',
    ],
    [
      ['--precision', '0.1', '--precision-metric', 'EVICTIONS.MEAN'],
      'found "EVICTIONS.MEAN", allowed: CACHE_HIT_RATIO.MEAN, ',
    ],
  ])('refuses %j', async (options, message) => {
    const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json', ...options]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  it('ends after the first run where its results lack the metric', async () => {
    const own = `
      import { registerDataCollector } from '@icarus-sim/core';
      const create = () => ({ results: () => ({ SIZE: 1 }) });
      registerDataCollector('OWN', { description: 'x', parameters: { type: 'object' }, create });`;
    const plugins = [...SMALL_CAMPAIGN.plugins, './own.mjs'];
    const settings = { ...SMALL_CAMPAIGN.settings, executor: 'LOCAL' };
    const campaign = { ...SMALL_CAMPAIGN, plugins, settings, collectors: ['OWN'] };
    const other = workFolder({ 'campaign.json': campaign, 'own.mjs': own });
    const args = ['run', 'campaign.json', '-j', '1', '-r', 'r.jsonl', '--precision', '0.1'];
    const command = [...args, '--precision-metric', 'OWN.SIEZ'];
    const { exitCode, stderr } = await icarus(other, command);
    expect(stderr).toContain(
      'metric: found "OWN.SIEZ", allowed: OWN.SIZE (did you mean OWN.SIZE?)',
    );
    expect(exitCode).toBe(2);
    expect(journalLines(other, 'r.jsonl').length).toBeLessThan(4);
  });
});

describe('the check of the warm-up', () => {
  it.each([
    [0, true],
    [300_000, false],
  ])('with %i requests of warm-up warns: %s', async (nWarmup, warns) => {
    const workload = { name: 'STATIONARY', nContents: 100_000, alpha: 0.7, nWarmup };
    const experiment = {
      ...SMALL_EXPERIMENT,
      workload: { ...workload, nMeasured: 120_000 },
      cachePlacement: { name: 'UNIFORM', networkCache: 0.5 },
    };
    const folder = workFolder({
      'campaign.json': {
        ...SMALL_CAMPAIGN,
        settings: { seed: 1 },
        defaults: experiment,
        sweep: { 'strategy.name': ['LCE'] },
      },
    });
    const { stderr } = await icarus(folder, ['run', 'campaign.json']);
    expect(stderr.includes('hit ratio still drifts')).toBe(warns);
  });
});
