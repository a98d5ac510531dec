import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { surveyJournal, type JournalSurvey, type Shard } from '@icarus-sim/core';
import { ExitCode } from '../exit-code.js';
import { formatBytes, formatCount, formatQuantity } from '../presentation/quantities.js';
import { textTable } from '../presentation/text-table.js';
import { ExperimentNames } from './experiment-names.js';
import type { LoadedCampaign } from './load-campaign.js';
import { memoryEstimate } from './memory-estimate.js';
import { requestsOf } from './request-total.js';
import { RunsToDo } from './runs-to-do.js';

/** What of a campaign would be run. */
export interface QueueRequest {
  /** The journal's file; with `resume` what it holds already is left out. */
  readonly file: string;
  readonly shard?: Shard | undefined;
  readonly resume: boolean;
  readonly retryFailed: boolean;
}

/** One experiment of the queue with the runs of it that would be done. */
interface QueueRow {
  readonly index: number;
  readonly runs: number;
  readonly requests: number | undefined;
  readonly memory: number | undefined;
}

/**
 * Carries out `icarus run --dry-run`: prints what would be run and writes nothing.
 * @throws InputError where the journal to be continued can't be read.
 */
export async function printQueue(
  campaign: LoadedCampaign,
  request: QueueRequest,
): Promise<ExitCode> {
  const { file, resume, shard, retryFailed } = request;
  const former = resume && existsSync(file) ? await surveyJournal(file) : undefined;
  const rows = queueRows(campaign, former, { shard, retryFailed });
  const names = new ExperimentNames(campaign.experiments);
  const columns = [
    { title: '#', align: 'right' },
    ...names.titles.map((title) => ({ title })),
    { title: 'runs', align: 'right' },
    { title: 'requests a run', align: 'right' },
    { title: 'memory', align: 'right' },
  ] as const;
  const cells = rows.map(({ index, runs, requests, memory }) => [
    String(index + 1),
    ...names.cells(index),
    String(runs),
    requests === undefined ? 'unknown' : formatQuantity(requests),
    memory === undefined ? 'unknown' : formatBytes(memory),
  ]);
  console.log(`${textTable(columns, cells)}\n\n${total(campaign, rows)}`);
  return ExitCode.SUCCEEDED;
}

/** Experiments of which some run is left to do, in the order of the queue. */
function queueRows(
  { experiments, settings }: LoadedCampaign,
  former: JournalSurvey | undefined,
  choice: Pick<QueueRequest, 'shard' | 'retryFailed'>,
): QueueRow[] {
  const planned = experiments.length * settings.replications;
  const todo = new RunsToDo({ ...choice, planned, former });
  return experiments.flatMap((experiment, index) => {
    let runs = 0;
    for (let i = index; i < planned; i += experiments.length) if (todo.includes(i)) runs++;
    if (runs === 0) return [];
    return { index, runs, requests: requestsOf(experiment), memory: memoryEstimate(experiment) };
  });
}

function total({ settings }: LoadedCampaign, rows: readonly QueueRow[]): string {
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  const requests = rows.map((row) => (row.requests ?? NaN) * row.runs).reduce((a, b) => a + b, 0);
  const { parallel, processes = availableParallelism() } = settings;
  const jobs = Math.min(parallel ? processes : 1, runs);
  const memories = rows.flatMap((row) => Array<number>(row.runs).fill(row.memory ?? NaN));
  const most = memories
    .sort((a, b) => b - a)
    .slice(0, jobs)
    .reduce((a, b) => a + b, 0);
  const parts = [
    formatCount(runs, 'run'),
    Number.isNaN(requests)
      ? 'an unknown number of requests'
      : `${formatQuantity(requests)} requests in all`,
    Number.isNaN(most) ? [] : `at most ${formatBytes(most)} with ${jobs} at a time`,
  ];
  return parts.flat().join(', ');
}
