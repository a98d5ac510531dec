/**
 * `node tools/faults/kill.mjs [--kills 200] [--seed 1] [--requests 60000]`: kills a campaign of 60
 * experiments again and again: its process or that of its workers with `kill -9`, or one worker alone,
 * which exits. Continues it each time, and compares every campaign that gets to its end with one that
 * was left alone. Prints JSON; the exit code is 1 where a result is missing, wrong or there twice.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { COMMAND, writeCampaign } from './campaign.mjs';
import { compare, recordsOf } from './journal-check.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '60000' },
  },
});

/** Longest time, in ms, from one moment to the next fault. */
const LONGEST_WAIT = 1500;

/** A share from 0 to 1 that is the same for the same seed (Park and Miller, 1988). */
let state = Number(values.seed) || 1;
function random() {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

const { folder, file, omen } = writeCampaign(Number(values.requests));
const journal = join(folder, 'disturbed.jsonl');
const counts = { process: 0, workers: 0, worker: 0, campaigns: 0, sessions: 0, torn: 0 };

function start(results) {
  const args = ['run', file, '-r', results, '--resume', '--retry-failed', '-l', 'error'];
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ICARUS_FAULT_OMEN: omen },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, ended: once(child, 'close') };
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Half of the faults come at any time after the start, half once the session has kept something. */
async function waitForMoment(child) {
  if (random() < 0.5) {
    const before = sizeOf(journal);
    while (child.exitCode === null && sizeOf(journal) === before) await sleep(5);
  }
  await sleep(random() * LONGEST_WAIT);
}

/** Makes a worker die, or all of them at once, unless the session ends first. */
async function killWorker(child) {
  const fate = random() < 0.5 ? 'SIGKILL' : 'exit';
  // Whole at once, or a worker could find it empty.
  writeFileSync(`${omen}.new`, fate);
  renameSync(`${omen}.new`, omen);
  while (child.exitCode === null && existsSync(omen)) await sleep(5);
  if (!existsSync(omen)) counts[fate === 'SIGKILL' ? 'workers' : 'worker']++;
  rmSync(omen, { force: true });
}

function kills() {
  return counts.process + counts.workers + counts.worker;
}

/**
 * Lets one session run, its workers dying now and then, until its process is killed or it ends.
 * @returns whether it got to the end of the campaign.
 */
async function disturb() {
  const { child, ended } = start(journal);
  counts.sessions++;
  await waitForMoment(child);
  while (child.exitCode === null && random() < 0.5) {
    await killWorker(child);
    await waitForMoment(child);
  }
  if (child.kill('SIGKILL')) counts.process++;
  const [exitCode] = await ended;
  if (exitCode === 2) throw new Error('a session could not go on; see above');
  if (sizeOf(journal) > 0 && !readFileSync(journal, 'utf8').endsWith('\n')) counts.torn++;
  return exitCode === 0;
}

const undisturbed = join(folder, 'undisturbed.jsonl');
const [exitCode] = await start(undisturbed).ended;
if (exitCode !== 0) throw new Error('the campaign does not even run when left alone; see above');
const expected = recordsOf(undisturbed);
const total = { results: 0, duplicates: 0, missing: 0, wrong: 0 };

while (kills() < Number(values.kills) || existsSync(journal)) {
  const isEnough = kills() >= Number(values.kills);
  if (isEnough) await start(journal).ended;
  else if (!(await disturb())) continue;
  const found = compare(journal, expected);
  for (const key of Object.keys(total)) total[key] += found[key];
  counts.campaigns++;
  rmSync(journal);
}

rmSync(folder, { recursive: true });
console.log(JSON.stringify({ experiments: expected.length, ...counts, ...total }));
const isRight =
  expected.length === 60 &&
  total.results === 60 * counts.campaigns &&
  total.duplicates + total.missing + total.wrong === 0;
process.exitCode = isRight ? 0 : 1;
