import { inlineDeeply } from '@icarus-sim/core';
import type { RunOptions } from '../commands/run.js';
import type { ExitCode } from '../exit-code.js';
import { openCampaignJournal } from './campaign-journal.js';
import { CampaignSession } from './campaign-session.js';
import { checkOptions } from './check-options.js';
import { HeadlineResults } from './headline-results.js';
import { loadCampaign } from './load-campaign.js';
import { overridesOf } from './option-overrides.js';
import { precisionGoalOf } from './precision-option.js';
import { readShard } from './read-shard.js';
import { defaultResultsFile } from './results-file.js';
import { resumeCommand } from './resume-command.js';
import { RunsToDo } from './runs-to-do.js';

/**
 * Carries out `icarus run`: runs every experiment, writes the journal and shows a table.
 * @throws InputError where the campaign can't be run or the results file can't be written.
 */
export async function runCampaign(path: string, options: RunOptions): Promise<ExitCode> {
  const { resume = false, retryFailed = false, force = false } = options;
  // Not a setting: journals keep settings, and an address may hold a password.
  if (options.redis !== undefined) process.env['ICARUS_REDIS'] = options.redis;
  const shard = options.shard === undefined ? undefined : readShard(options.shard);
  const campaign = await loadCampaign(path, overridesOf(options));
  checkOptions(options, campaign.settings.executor);
  const file = options.results ?? defaultResultsFile(path, shard);
  if (options.dryRun) {
    const { printQueue } = await import('./print-queue.js');
    return await printQueue(campaign, { file, shard, resume, retryFailed });
  }
  const command = resumeCommand();
  const headlines = new HeadlineResults();
  const goal = precisionGoalOf(options, campaign);
  const journal = await openCampaignJournal(
    campaign,
    { file, resume, replace: force, shard, resumeCommand: command },
    (record) => {
      headlines.add(record);
      goal?.add(record);
    },
  );
  const { former } = journal;
  const planned = campaign.experiments.length * campaign.settings.replications;
  const runs = new RunsToDo({ planned, shard, former, retryFailed });
  const { logFormat } = options;
  const subject = {
    campaign,
    journal,
    file,
    runs,
    headlines,
    goal,
    logFormat,
    resume: command.command,
  };
  // Where the executor is this process; workers do it for themselves.
  if (campaign.settings.executor === 'IN_PROCESS') inlineDeeply();
  try {
    return await new CampaignSession(subject).run();
  } finally {
    await journal.writer.close();
    journal.lock.release();
  }
}
