import {
  Orchestrator,
  parseConfiguration,
  resolveCampaign,
  type CampaignObserver,
  type CampaignSummary,
  type ExperimentRecord,
  type OrchestratorSettings,
} from '../src/index.js';
import { placedBudgets, registerTinyComponents } from './components/tiny-components.js';

beforeAll(registerTinyComponents);

function settingsFor(configuration: object, replications = 1): OrchestratorSettings {
  const { experiments, collectors, settings } = resolveCampaign(
    parseConfiguration({
      settings: { engine: 'TINY', executor: 'IN_PROCESS', seed: 5, summaryFrequency: 2 },
      collectors: ['CACHE_HIT_RATIO'],
      defaults: {
        topology: { name: 'TINY' },
        workload: { name: 'TINY', nContents: 1000 },
        strategy: { name: 'GAIN' },
      },
      ...configuration,
    }),
  );
  return {
    ...settings,
    seed: 5,
    experiments,
    collectors,
    replications,
    baseDirectory: '.',
    plugins: [],
  };
}

async function runAll(
  settings: OrchestratorSettings,
  observer: CampaignObserver = {},
): Promise<{ records: ExperimentRecord[]; summary: CampaignSummary }> {
  const records: ExperimentRecord[] = [];
  const collect = (record: ExperimentRecord): void => void records.push(record);
  const observers = { onSuccess: collect, onFailure: collect, ...observer };
  const summary = await new Orchestrator(settings, observers).run();
  return { records, summary };
}

describe('Orchestrator', () => {
  it('runs every experiment in every replication with sequence numbers', async () => {
    const settings = settingsFor({ sweep: { 'strategy.gain': [1, 2, 3] } }, 2);
    const { records, summary } = await runAll(settings);
    expect(records.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(records.map(({ index, replication }) => [index, replication])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(summary).toMatchObject({ planned: 6, scheduled: 6, succeeded: 6, failed: 0 });
  });

  it('gives experiments that differ in strategy only the same random workload', async () => {
    const { records } = await runAll(settingsFor({ sweep: { 'strategy.gain': [0, 10] } }, 2));
    const means = records.map((record) =>
      record.status === 'succeeded' ? Number(Object(record.results['TINY']).MEAN) : NaN,
    );
    const [first = 0, second = 0, third = 0] = means;
    expect(second - first).toBeCloseTo(10, 12);
    expect(third).not.toBe(first);
  });

  it('records a failing experiment and goes on', async () => {
    const { records, summary } = await runAll(settingsFor({ sweep: { 'strategy.gain': [13, 1] } }));
    expect(records[0]).toMatchObject({ status: 'failed', error: 'thirteen brings bad luck' });
    expect(records[1]).toMatchObject({ status: 'succeeded' });
    expect(summary).toMatchObject({ succeeded: 1, failed: 1, secondsLeft: 0 });
  });

  it('turns networkCache into a budget of contents', async () => {
    placedBudgets.length = 0;
    const placement = { name: 'UNIFORM', networkCache: 0.25 };
    await runAll(settingsFor({ experiments: [{ cachePlacement: placement }] }));
    expect(placedBudgets).toEqual([250]);
  });

  it('sums up every summaryFrequency experiments and at the end', async () => {
    const summaries: CampaignSummary[] = [];
    const ends: CampaignSummary[] = [];
    await runAll(settingsFor({ sweep: { 'strategy.gain': [1, 2, 3, 4, 5] } }), {
      onSummary: (summary) => void summaries.push(summary),
      onEnd: (summary) => void ends.push(summary),
    });
    expect(summaries.map(({ succeeded }) => succeeded)).toEqual([2, 4]);
    expect(ends).toHaveLength(1);
  });

  it('passes a warning on once', async () => {
    const warnings: string[] = [];
    await runAll(settingsFor({ sweep: { 'strategy.gain': [1, 2] } }), {
      onWarning: (message) => void warnings.push(message),
    });
    expect(warnings).toEqual(['the tiny engine was used']);
  });

  it('starts nothing more once it is stopped', async () => {
    const settings = settingsFor({ sweep: { 'strategy.gain': [1, 2, 3] } });
    const done: number[] = [];
    const orchestrator: Orchestrator = new Orchestrator(settings, {
      onSuccess: ({ sequence }) => {
        done.push(sequence);
        orchestrator.stop();
      },
    });
    const summary = await orchestrator.run();
    expect(done).toEqual([0]);
    expect(summary).toMatchObject({ planned: 3, scheduled: 1, succeeded: 1 });
  });
});
