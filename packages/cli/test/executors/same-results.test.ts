import { CAMPAIGNS, type Campaign } from '../every-model/campaigns.js';
import { campaignFolder } from '../every-model/run-campaign.js';
import { icarus } from '../support/icarus.js';
import { outcomesIn, type Outcome } from './journal-outcomes.js';

/** All campaigns that measure the same in one: every model in a single queue. */
function together(campaigns: readonly Campaign[]): Campaign[] {
  const byMeasures = new Map<string, Campaign>();
  for (const { experiments, defaults, ...campaign } of campaigns) {
    const key = JSON.stringify(campaign.collectors);
    const before = byMeasures.get(key)?.experiments ?? [];
    const complete = experiments.map((experiment) => ({ ...defaults, ...experiment }));
    byMeasures.set(key, {
      ...campaign,
      settings: { seed: 3 },
      defaults: {},
      experiments: [...before, ...complete],
    });
  }
  return [...byMeasures.values()];
}

const QUEUES = together(Object.values(CAMPAIGNS));
const FOLDERS = QUEUES.map(campaignFolder);

/** The outcomes of every experiment of all queues, by the options of `icarus run`. */
async function outcomesWith(...options: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const folder of FOLDERS) {
    const args = ['run', 'campaign.json', '-r', 'out.jsonl', '--force', ...options];
    const { exitCode, stderr } = await icarus(folder, args);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    outcomes.push(...outcomesIn(folder, 'out.jsonl'));
  }
  return outcomes;
}

let inProcess: readonly Outcome[] = [];

beforeAll(async () => {
  inProcess = await outcomesWith('-c', 'settings.executor=IN_PROCESS');
}, 240_000);

describe('the results of every model', () => {
  it('are there for every experiment', () => {
    const planned = QUEUES.reduce((sum, { experiments }) => sum + experiments.length, 0);
    expect(inProcess).toHaveLength(planned);
    expect(planned).toBeGreaterThan(150);
    expect(new Set(inProcess.map(({ status }) => status))).toEqual(new Set(['succeeded']));
  });

  it.each([1, 2, 8])(
    'are byte for byte those of the process itself with %i workers',
    async (jobs) => {
      const outcomes = await outcomesWith('--jobs', String(jobs));
      expect(outcomes.map(({ bytes }) => bytes)).toEqual(inProcess.map(({ bytes }) => bytes));
    },
    240_000,
  );

  it('depend on the seed', async () => {
    const [first] = FOLDERS;
    const args = ['run', 'campaign.json', '-r', 'other.jsonl', '--seed', '4'];
    await icarus(first ?? '', args);
    const others = outcomesIn(first ?? '', 'other.jsonl').map(({ bytes }) => bytes);
    expect(others).not.toEqual(inProcess.slice(0, others.length).map(({ bytes }) => bytes));
  }, 240_000);
});
