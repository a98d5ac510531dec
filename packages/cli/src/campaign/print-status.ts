import type { StatusOptions } from '../commands/status.js';
import { ExitCode } from '../exit-code.js';
import { formatDone, formatDuration, formatQuantity } from '../presentation/quantities.js';
import { textTable } from '../presentation/text-table.js';
import { campaignStatus, type CampaignState, type CampaignStatus } from './campaign-status.js';

const STATES: Readonly<Record<CampaignState, string>> = {
  running: 'running',
  'running elsewhere': 'running, or killed: from this machine it can’t be told',
  killed: 'dead: the process was killed',
  stopped: 'stopped before its end',
  complete: 'complete',
};

/**
 * Carries out `icarus status`.
 * @throws InputError where the journal can't be read.
 */
export async function printStatus(file: string, { json }: StatusOptions): Promise<ExitCode> {
  const status = await campaignStatus(file);
  if (json) console.log(JSON.stringify({ file, ...status }, null, 2));
  else
    console.log(
      `${file}\n${textTable([{ title: '' }, { title: '' }], rowsOf(file, status)).trim()}`,
    );
  return ExitCode.SUCCEEDED;
}

function rowsOf(file: string, status: CampaignStatus): string[][] {
  const { state, process, planned, succeeded, failed, remaining, shard } = status;
  const { runsPerSecond, secondsLeft, damages, seed } = status;
  const part = shard ? ` in shard ${shard.number}/${shard.count}` : '';
  const done = succeeded + failed;
  const hasShare = planned > 0 && done <= planned;
  const share = hasShare ? ` (${Math.floor((done / planned) * 100)}%)` : '';
  return [
    ['state', STATES[state]],
    process ? ['process', `${process.pid} on ${process.host}, since ${process.startedAt}`] : [],
    ['done', `${formatDone(done, planned)}${part}${share}`],
    ['failed', String(failed)],
    ['remaining', String(remaining)],
    ['seed', String(seed)],
    runsPerSecond === undefined ? [] : ['rate', `${formatQuantity(runsPerSecond)} runs/s`],
    secondsLeft === undefined ? [] : ['ETA', formatDuration(Math.ceil(secondsLeft))],
    ...damages.map((damage) => ['damaged', damage]),
    ...howToGoOn(file, status),
  ].filter((row) => row.length > 0);
}

function howToGoOn(file: string, { state, failed, resume }: CampaignStatus): string[][] {
  if (state === 'running' || (state === 'complete' && failed === 0)) return [];
  const command = resume?.command ?? `icarus run <configuration> --results ${file} --resume`;
  const folder = resume ? [['', `in ${resume.folder}`]] : [];
  const retry = state === 'complete' ? ' --retry-failed' : '';
  return [['to go on', `${command}${retry}`], ...folder];
}
