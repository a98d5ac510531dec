import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { outcomesIn, type Outcome } from '../executors/journal-outcomes.js';
import { icarus, startIcarus, type RunningCommand } from '../support/icarus.js';
import { RedisServer } from '../support/redis-server.js';
import {
  journalLines,
  OFFICIAL_PLUGINS,
  SMALL_EXPERIMENT,
  workFolder,
} from '../support/work-folder.js';

jest.setTimeout(240_000);

const PASSWORD = 'for-tests-only';
const EXPERIMENTS = 6;
/** Requests of an experiment that takes long enough for something to happen to it. */
const LONG = 600_000;

const redis = new RedisServer(PASSWORD);
const started = new Set<RunningCommand>();

beforeAll(() => redis.start());
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all([...started].map(({ outcome }) => outcome));
  started.clear();
});
afterAll(() => redis.remove());

/** A campaign in which random numbers matter. */
function campaignOf(nMeasured: number, plugins: readonly string[] = []): object {
  return {
    plugins: [...OFFICIAL_PLUGINS, '@icarus-sim/distributed', ...plugins],
    settings: { seed: 1, replications: EXPERIMENTS / 2 },
    defaults: { ...SMALL_EXPERIMENT, workload: { ...SMALL_EXPERIMENT.workload, nMeasured } },
    sweep: { 'strategy.name': ['RAND_CHOICE', 'PROB_CACHE'] },
  };
}

/** A project with the packages of the workspace installed. */
function project(files: Readonly<Record<string, unknown>>): string {
  const names = [...OFFICIAL_PLUGINS, '@icarus-sim/distributed'];
  const dependencies = Object.fromEntries(names.map((name) => [name, '*']));
  const folder = workFolder({ 'package.json': { dependencies }, ...files });
  symlinkSync(join(__dirname, '../../../../node_modules'), join(folder, 'node_modules'));
  return folder;
}

function start(folder: string, ...command: readonly string[]): RunningCommand {
  const running = startIcarus(folder, command, { ICARUS_REDIS: redis.address });
  started.add(running);
  return running;
}

const startWorker = (folder: string, ...options: readonly string[]): RunningCommand =>
  start(folder, 'worker', '--jobs', '1', '--patience', '6', ...options);

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
    const { exitCode, stdout, stderr } = await startRun(folder, 'two.jsonl').outcome;
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(inOrder(folder, 'two.jsonl')).toEqual(local);
    expect(`${stdout}${stderr}`).not.toContain(PASSWORD);
  });

  it('has them too where a worker is killed amid an experiment', async () => {
    const doomed = startWorker(folder);
    const run = startRun(folder, 'killed.jsonl');
    await written(doomed, 'taking experiments');
    await written(doomed, 'succeeded');
    doomed.child.kill('SIGKILL');
    startWorker(folder);
    expect(await run.outcome).toMatchObject({ exitCode: 0 });
    expect(inOrder(folder, 'killed.jsonl')).toEqual(local);
  });

  it('has them too where the server dies and comes back', async () => {
    const worker = startWorker(folder);
    const run = startRun(folder, 'restarted.jsonl');
    await written(worker, 'succeeded');
    await redis.kill();
    await redis.start();
    expect(await run.outcome).toMatchObject({ exitCode: 0 });
    expect(inOrder(folder, 'restarted.jsonl')).toEqual(local);
  });

  it('has them too where a worker leaves and gives its experiment back', async () => {
    const leaving = startWorker(folder, '--grace', '0');
    const run = startRun(folder, 'left.jsonl');
    await written(leaving, 'succeeded');
    leaving.child.kill('SIGTERM');
    expect(await leaving.outcome).toMatchObject({ exitCode: 0 });
    startWorker(folder);
    expect(await run.outcome).toMatchObject({ exitCode: 0 });
    expect(inOrder(folder, 'left.jsonl')).toEqual(local);
  });

  it('does not mix with another one on the same server', async () => {
    const other = project({ 'campaign.json': campaignOf(1000) });
    await icarus(other, ['run', 'campaign.json', '-r', 'local.jsonl']);
    startWorker(folder);
    const [first, second] = [startRun(folder, 'first.jsonl'), startRun(other, 'second.jsonl')];
    expect(await first.outcome).toMatchObject({ exitCode: 0 });
    expect(await second.outcome).toMatchObject({ exitCode: 0 });
    expect(inOrder(folder, 'first.jsonl')).toEqual(local);
    expect(inOrder(other, 'second.jsonl')).toEqual(inOrder(other, 'local.jsonl'));
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
    expect(await run.outcome).toMatchObject({ exitCode: 0 });
    worker.child.kill('SIGTERM');
    const { stdout } = await worker.outcome;
    expect(stdout).toMatch(/is refused: .*is digest \w{12} here, the campaign has digest \w{12}/);
    expect(stdout).not.toContain('succeeded');
  });

  it.each([
    { redis: 'redis://:wrong-word@127.0.0.1:', message: 'no Redis server that can be used' },
    { redis: 'redis://127.0.0.1:1', message: 'no Redis server that can be used' },
    { redis: 'http://:wrong-word@127.0.0.1', message: 'found an address of http://' },
    { redis: 'nonsense', message: 'found what is no address' },
  ])('says what is wrong with the address $redis, without its password', async (address) => {
    const url = address.redis.endsWith(':')
      ? `${address.redis}${new URL(redis.address).port}`
      : address.redis;
    const folder = project({});
    const { exitCode, stderr } = await icarus(folder, ['worker', '--redis', url]);
    expect(stderr).toContain(address.message);
    expect(stderr).not.toContain('wrong-word');
    expect(exitCode).toBe(2);
  });
});
