import { icarus, type CommandOutcome } from '../support/icarus.js';
import { workFolder } from '../support/work-folder.js';
import { hazardCampaign, type Hazard } from './hazard-campaign.js';
import { outcomesIn, type Outcome } from './journal-outcomes.js';

interface Run extends CommandOutcome {
  readonly outcomes: readonly Outcome[];
}

/** Runs a campaign of hazards. */
async function run(
  hazards: readonly Hazard[],
  settings: object,
  ...options: readonly string[]
): Promise<Run> {
  const folder = workFolder({ 'campaign.json': hazardCampaign(hazards, settings) });
  const outcome = await icarus(folder, ['run', 'campaign.json', '-r', 'out.jsonl', ...options]);
  return { ...outcome, outcomes: outcomesIn(folder, 'out.jsonl') };
}

const HARMLESS: Hazard = { hazard: 'NONE' };

const MEMORY = 'its worker needed more than 150 MB of memory (settings.memory)';

/** What becomes of an experiment, whoever runs beside it. */
const REASONS: readonly [hazard: string, reason: string][] = [
  ['EXIT', 'its worker exited with code 3'],
  ['LEAK_ARRAYS', MEMORY],
  ['LEAK_MAP', MEMORY],
  ['LEAK_TYPED_ARRAYS', MEMORY],
  ['THROW_LATER', 'its worker broke down: nobody catches this'],
  ['KILL', 'the process of its worker was killed by SIGKILL'],
];

/** Kills its process in its first try only. */
const KILL_ONCE: Hazard = { hazard: 'KILL_ONCE', file: `${workFolder({})}/killed` };

describe('a plugin that takes its worker down', () => {
  let dangerous: Run;

  beforeAll(async () => {
    const hazards = REASONS.flatMap(([hazard]) => [{ hazard }, HARMLESS]);
    dangerous = await run(hazards, { memory: 150, processes: 2 });
  }, 240_000);

  it.each(REASONS)('by %s fails its own experiment after two tries', (hazard, reason) => {
    const position = 2 * REASONS.findIndex(([name]) => name === hazard);
    const { status, error } = dangerous.outcomes[position] ?? {};
    expect(status).toBe('failed');
    // Where a neighbour killed the process, the first try may have ended by that.
    expect(error).toMatch(new RegExp(`^${escape(reason)}(, twice$|, and before that )`));
    expect(dangerous.stderr).toContain(`experiment ${position + 1} is tried once more: `);
  });

  it('leaves all other experiments with their results', () => {
    const others = dangerous.outcomes.filter((_, i) => i % 2 === 1);
    expect(others).toHaveLength(REASONS.length);
    for (const { status, bytes } of others) {
      expect(status).toBe('succeeded');
      expect(bytes).toBe(others[0]?.bytes);
    }
    expect(dangerous.exitCode).toBe(1);
  });

  // In a campaign of its own: a neighbour that takes the process down would cost it its first try.
  it('once only lets its experiment succeed in the second try', async () => {
    const { outcomes, stderr } = await run([KILL_ONCE], { processes: 1 });
    expect(outcomes[0]).toMatchObject({ status: 'succeeded' });
    expect(stderr).toContain('experiment 1 is tried once more: ');
  });

  it('shows no dump of the memory', () => {
    expect(dangerous.stderr).not.toMatch(/Last few GCs|JS stacktrace|FATAL ERROR/);
  });
});

describe('an experiment', () => {
  it('that throws is not tried again, and one that never ends is stopped twice', async () => {
    const hazards = [{ hazard: 'THROW' }, { hazard: 'LOOP' }, HARMLESS];
    const settings = { timeout: 3600, processes: 2 };
    const { outcomes, stderr, exitCode } = await run(hazards, settings, '--timeout', '1.5');
    expect(outcomes.map(({ error }) => error)).toEqual([
      'the strategy broke',
      'it was stopped after 1.5 s (settings.timeout), twice',
      undefined,
    ]);
    expect(outcomes[0]?.stack).toBeUndefined();
    expect(stderr).not.toContain('experiment 1 is tried once more');
    expect(exitCode).toBe(1);
  });

  it.each(['LOCAL', 'IN_PROCESS'])(
    'that throws keeps where the error comes from with --debug, %s',
    async (executor) => {
      const { outcomes, stderr } = await run([{ hazard: 'THROW' }], { executor }, '--debug');
      expect(outcomes[0]).toMatchObject({
        error: 'the strategy broke',
        stack: expect.stringMatching(/the strategy broke\n +at .*hazards\.ts/),
      });
      expect(stderr).toMatch(/failed: Error: the strategy broke\n +at /);
    },
  );

  it('in the process of the command is stopped where it gives way', async () => {
    const settings = { executor: 'IN_PROCESS', timeout: 0.2 };
    const manyRequests = ['-c', 'workload.nMeasured=100000000000'];
    const { outcomes } = await run([HARMLESS], settings, ...manyRequests);
    expect(outcomes[0]).toMatchObject({
      status: 'failed',
      error: 'it was stopped after 0.2 s (settings.timeout)',
    });
  });
});

describe('the number of workers', () => {
  it('is what --jobs says, whatever the configuration says', async () => {
    const meeting = { hazard: 'MEET', file: `${workFolder({})}/here`, number: 3 };
    const settings = { parallel: false, processes: 1 };
    const { outcomes } = await run([meeting, meeting, meeting], settings, '--jobs', '3');
    expect(outcomes.map(({ status }) => status)).toEqual(Array(3).fill('succeeded'));
  });

  it('is one where experiments must not run in parallel', async () => {
    const inFirst = { hazard: 'THREAD', number: 1 };
    const { outcomes } = await run([inFirst, inFirst, inFirst], { parallel: false, processes: 4 });
    expect(outcomes.map(({ status }) => status)).toEqual(Array(3).fill('succeeded'));
  });

  it('is none where the executor is the process of the command', async () => {
    const { outcomes } = await run([{ hazard: 'THREAD', number: 0 }], { executor: 'IN_PROCESS' });
    expect(outcomes[0]).toMatchObject({ status: 'succeeded' });
  });
});

function escape(text: string): string {
  return text.replace(/[.()]/g, '\\$&');
}
