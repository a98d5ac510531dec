import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outcomesIn, type Outcome } from '../executors/journal-outcomes.js';
import {
  icarus,
  startIcarus,
  type CommandOutcome,
  type RunningCommand,
} from '../support/icarus.js';
import { RedisServer } from '../support/redis-server.js';
import { journalLines } from '../support/work-folder.js';
import { campaignOf, EXPERIMENTS, project } from './project.js';

jest.setTimeout(240_000);

const PASSWORD = 'for-tests-only';
/** Requests of an experiment that takes long enough for something to happen to it. */
const LONG = 150_000;

/** A plugin whose strategy ALONE bears no other experiment beside it. */
const ALONE = join(__dirname, 'plugins/alone.mjs');

const redis = new RedisServer(PASSWORD);
const started = new Set<RunningCommand>();

beforeAll(() => redis.start());
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all([...started].map(({ outcome }) => outcome));
  started.clear();
});
afterAll(() => redis.remove());

function start(folder: string, ...command: readonly string[]): RunningCommand {
  const running = startIcarus(folder, command, { ICARUS_REDIS: redis.address });
  started.add(running);
  return running;
}

const startWorker = (folder: string, ...options: readonly string[]): RunningCommand =>
  start(folder, 'worker', '--jobs', '1', '--patience', '2', ...options);

const startRun = (folder: string, results: string, ...options: readonly string[]): RunningCommand =>
  start(folder, 'run', 'campaign.json', '-r', results, '--executor', 'bullmq', ...options);

/** The outcomes in a journal in the order of the campaign, in which they needn't have ended. */
function inOrder(folder: string, file: string): Outcome[] {
  const sequences = journalLines(folder, file).map(({ sequence }) => Number(sequence));
  const [, ...order] = sequences;
  const outcomes = outcomesIn(folder, file).map((outcome, i): [number, Outcome] => [
    order[i] ?? -1,
    outcome,
  ]);
  return outcomes.sort(([a], [b]) => a - b).map(([, outcome]) => outcome);
}

/** Shows what the command wrote where it ended otherwise. */
function expectSuccess({ exitCode, stderr }: CommandOutcome): void {
  if (exitCode !== 0) throw new Error(`exit code ${exitCode}:\n${stderr}`);
}

/** Resolves once a command has written a text. */
async function written({ child }: RunningCommand, text: string): Promise<void> {
  let all = '';
  await new Promise<void>((resolve) => {
    const look = (more: string): void => {
      all += more;
      if (all.includes(text)) resolve();
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void child.once('close', () => resolve());
  });
  expect(all).toContain(text);
}

describe('a campaign on workers', () => {
  const folder = project({ 'campaign.json': campaignOf(LONG) });
  let local: Outcome[];

  beforeAll(async () => {
    await icarus(folder, ['run', 'campaign.json', '-r', 'local.jsonl']);
    local = inOrder(folder, 'local.jsonl');
    expect(local).toHaveLength(EXPERIMENTS);
  });

  it('has the results of a local run, to the byte, and shows no password', async () => {
    startWorker(folder);
    startWorker(folder);
    const outcome = await startRun(folder, 'two.jsonl').outcome;
    expectSuccess(outcome);
    expect(inOrder(folder, 'two.jsonl')).toEqual(local);
    expect(`${outcome.stdout}${outcome.stderr}`).not.toContain(PASSWORD);
  });

  it('has them too where a worker is killed, another one leaves and a third one comes', async () => {
    const doomed = startWorker(folder);
    const run = startRun(folder, 'killed.jsonl');
    await written(doomed, 'succeeded');
    doomed.child.kill('SIGKILL');
    const leaving = startWorker(folder, '--grace', '0');
    await written(leaving, 'succeeded');
    leaving.child.kill('SIGTERM');
    expectSuccess(await leaving.outcome);
    startWorker(folder);
    expectSuccess(await run.outcome);
    expect(inOrder(folder, 'killed.jsonl')).toEqual(local);
  });

  it('has them too where the server dies and comes back', async () => {
    const worker = startWorker(folder);
    const run = startRun(folder, 'restarted.jsonl');
    await written(worker, 'succeeded');
    await redis.kill();
    await redis.start();
    expectSuccess(await run.outcome);
    expect(inOrder(folder, 'restarted.jsonl')).toEqual(local);
  });
});

describe('two campaigns on one server', () => {
  it('do not mix, and share the experiments at a time of a worker', async () => {
    const base = campaignOf(1000, [ALONE]);
    const folder = project({});
    for (const name of ['first', 'second']) {
      const experiments = [{ desc: name, strategy: { name: 'ALONE', file: join(folder, 'busy') } }];
      writeFileSync(
        join(folder, `${name}.json`),
        JSON.stringify({ ...base, sweep: undefined, experiments }),
      );
    }
    startWorker(folder, '--plugin', ALONE);
    const runs = ['first', 'second'].map((name) =>
      start(folder, 'run', `${name}.json`, '-r', `${name}.jsonl`, '--executor', 'bullmq'),
    );
    for (const { outcome } of runs) expectSuccess(await outcome);
    for (const name of ['first', 'second']) {
      const outcomes = inOrder(folder, `${name}.jsonl`);
      expect(outcomes.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
      for (const { bytes } of outcomes) expect(bytes).toContain(`"desc":"${name}"`);
    }
  });
});

describe('a worker', () => {
  const plugin = (text: string): object => ({
    'mine.mjs': text,
    'campaign.json': campaignOf(1000, ['./mine.mjs']),
  });

  it('refuses a campaign whose plugins it has in another version, and says both', async () => {
    const [folder, elsewhere] = [project({ ...plugin('1;') }), project({ ...plugin('2;') })];
    const worker = startWorker(elsewhere, '--plugin', './mine.mjs');
    const run = startRun(folder, 'refused.jsonl');
    await written(run, 'takes nothing: ./mine.mjs is digest');
    startWorker(folder, '--plugin', './mine.mjs');
    expectSuccess(await run.outcome);
    worker.child.kill('SIGTERM');
    const { stdout } = await worker.outcome;
    expect(stdout).toMatch(/is refused: .*is digest \w{12} here, the campaign has digest \w{12}/);
    expect(stdout).not.toContain('succeeded');
  });

  it('that is told twice to leave ends, though the server is away', async () => {
    const worker = startWorker(project({}));
    await written(worker, 'waiting for experiments');
    await redis.kill();
    worker.child.kill('SIGTERM');
    await written(worker, 'leaving');
    worker.child.kill('SIGTERM');
    expect((await worker.outcome).exitCode).toBe(0);
    await redis.start();
  });

  it('says that the server refuses its password, without the password', async () => {
    const url = redis.address.replace(PASSWORD, 'wrong-word');
    const { exitCode, stderr } = await icarus(project({}), ['worker', '--redis', url]);
    expect(stderr).toContain('no Redis server that can be used (WRONGPASS');
    expect(stderr).not.toContain('wrong-word');
    expect(exitCode).toBe(2);
  });
});
