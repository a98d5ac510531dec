import { CAMPAIGNS } from '../every-model/campaigns.js';
import { allCollectors } from '../every-model/models.js';
import { campaignFolder } from '../every-model/run-campaign.js';
import { icarus } from '../support/icarus.js';
import { OFFICIAL_PLUGINS } from '../support/work-folder.js';
import { outcomesIn, type Outcome } from './journal-outcomes.js';

/** Every model in a single queue, whose experiments measure all that there is. */
const EXPERIMENTS = Object.values(CAMPAIGNS).flatMap(({ experiments, defaults }) =>
  experiments.map((experiment) => ({ ...defaults, ...experiment })),
);
const FOLDER = campaignFolder({
  plugins: OFFICIAL_PLUGINS,
  settings: { seed: 3 },
  collectors: allCollectors(true),
  defaults: {},
  experiments: EXPERIMENTS,
});

const IN_PROCESS = ['-c', 'settings.executor=IN_PROCESS'];

/** The outcomes of all experiments, by the options of `icarus run`. */
async function outcomesWith(...options: readonly string[]): Promise<Outcome[]> {
  const args = ['run', 'campaign.json', '-r', 'out.jsonl', '--force', ...options];
  const { exitCode, stderr } = await icarus(FOLDER, args);
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  return outcomesIn(FOLDER, 'out.jsonl');
}

let inProcess: readonly Outcome[] = [];

beforeAll(async () => {
  inProcess = await outcomesWith(...IN_PROCESS);
}, 240_000);

describe('the results of every model', () => {
  it('are there for every experiment', () => {
    expect(inProcess).toHaveLength(EXPERIMENTS.length);
    expect(EXPERIMENTS.length).toBeGreaterThan(150);
    expect(new Set(inProcess.map(({ status }) => status))).toEqual(new Set(['succeeded']));
  });

  it('are byte for byte those of the process itself with three workers', async () => {
    const outcomes = await outcomesWith('--jobs', '3');
    expect(outcomes.map(({ bytes }) => bytes)).toEqual(inProcess.map(({ bytes }) => bytes));
  }, 240_000);

  it('depend on the seed', async () => {
    const others = await outcomesWith('--seed', '4', '--shard', '1/4', ...IN_PROCESS);
    const bytes = new Set(inProcess.map((outcome) => outcome.bytes));
    const changed = others.filter((outcome) => !bytes.has(outcome.bytes));
    expect(others.length).toBeGreaterThan(40);
    // Recorded workloads on given networks are the same with any seed.
    expect(changed.length).toBeGreaterThan(0.9 * others.length);
  }, 240_000);
});
