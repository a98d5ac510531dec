import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { icarus, startIcarus } from '../support/icarus.js';
import { SMALL_EXPERIMENT, workFolder } from '../support/work-folder.js';
import { hazardCampaign, HAZARDS } from './hazard-campaign.js';

const PACKAGE = join(__dirname, '../..');

/** Runs a job of its own with the built executor and prints what its listener is told. */
const SCRIPT = `
import { loadPlugins, lookUp, parseJob } from '@icarus-sim/core';
const [hazard, count] = process.argv.slice(-2);
const names = ['engine', 'topologies', 'workloads', 'placements', 'strategies', 'policies'];
const packages = names.map((name) => '@icarus-sim/' + name);
const plugins = await loadPlugins([...packages, ${JSON.stringify(HAZARDS)}], process.cwd());
const session = await lookUp('executor', 'LOCAL', '').open({}, { plugins, processes: 1 });
const experiment = {
  ...${JSON.stringify(SMALL_EXPERIMENT)},
  contentPlacement: { name: 'UNIFORM' },
  cachePolicy: { name: 'LRU' },
};
experiment.workload.nMeasured = Number(count);
experiment.strategy = { name: 'HAZARD', hazard };
const job = { sequence: 0, index: 0, replication: 1, seed: 1, experiment };
const stopper = new AbortController();
const told = [];
const payload = { ...job, collectors: [], engine: 'REQUEST_LEVEL', baseDirectory: '.' };
const outcome = await session.execute(parseJob(payload), {
  onProgress: (done, of) => {
    told.push([done, of]);
    if (count > 1e9) stopper.abort();
  },
  signal: stopper.signal,
});
await session.close();
console.log(JSON.stringify({ told, outcome }));
`;

interface Told {
  readonly told: readonly (readonly [done: number, of: number])[];
  readonly outcome: { readonly status: string; readonly error?: string };
}

/** What a listener is told of an experiment with a hazard and so many measured requests. */
async function tell(hazard: string, requests: number): Promise<Told> {
  const args = ['--input-type=module', '-e', SCRIPT, '--', hazard, String(requests)];
  const child = spawn(process.execPath, args, {
    cwd: PACKAGE,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) text += String(chunk);
  const told: Told = JSON.parse(text);
  return told;
}

describe('a job in another process', () => {
  it('tells how far it has come while it runs, and at its end', async () => {
    const { told, outcome } = await tell('PAUSE', 20_000);
    expect(outcome).toMatchObject({ status: 'succeeded' });
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]?.[0]).toBeLessThan(20_100);
    expect(told.at(-1)).toEqual([20_100, 20_100]);
  });

  it('ends at once when it is stopped, as a failure', async () => {
    const { told, outcome } = await tell('NONE', 1e12);
    expect(outcome).toMatchObject({ status: 'failed', error: 'it was stopped' });
    expect(told.length).toBeGreaterThan(0);
  });
});

/** Waits for a file that holds the number of a process. */
async function processIn(file: string): Promise<number> {
  while (!existsSync(file) || readFileSync(file, 'utf8') === '') await sleep(20);
  return Number(readFileSync(file, 'utf8'));
}

async function hasEnded(pid: number): Promise<true> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(20);
  }
}

describe('workers that never end', () => {
  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'end with the process of the command on %s',
    async (signal) => {
      const folder = workFolder({});
      const loop = { hazard: 'LOOP', file: join(folder, 'looping') };
      const campaign = workFolder({ 'campaign.json': hazardCampaign([loop]) });
      const { child, outcome } = startIcarus(campaign, ['run', 'campaign.json']);
      const host = await processIn(loop.file);
      expect(host).not.toBe(child.pid);
      child.kill(signal);
      const { exitCode } = await outcome;
      expect(exitCode).toBe({ SIGKILL: null, SIGINT: 130, SIGTERM: 143 }[signal]);
      expect(await hasEnded(host)).toBe(true);
    },
  );
});

describe('settings of workers', () => {
  it.each([
    [['--jobs', '0'], 'settings.processes: found 0'],
    [['--timeout', '0'], 'settings.timeout: found 0'],
    [['--timeout', 'soon'], 'settings.timeout: found "soon"'],
    [['-c', 'settings.memory=1'], 'settings.memory: found 1'],
    [['--redis', 'redis://head'], '--redis: found it with executor LOCAL'],
  ])('are refused: %j', async (options, message) => {
    const folder = workFolder({ 'campaign.json': hazardCampaign([{ hazard: 'NONE' }]) });
    const { exitCode, stderr } = await icarus(folder, ['run', 'campaign.json', ...options]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});
