import { randomInt } from 'node:crypto';
import { basename, extname } from 'node:path';
import {
  JournalWriter,
  Orchestrator,
  type CampaignObserver,
  type CampaignSummary,
} from '@icarus-sim/core';
import type { RunOptions } from '../commands/run.js';
import { ExitCode } from '../exit-code.js';
import { createReport } from '../presentation/create-report.js';
import { resultTable } from '../presentation/result-table.js';
import { combineObservers } from './combine-observers.js';
import { ExperimentNames } from './experiment-names.js';
import { HeadlineResults } from './headline-results.js';
import { Interruption } from './interruption.js';
import { journalHeader } from './journal-header.js';
import { loadCampaign, type LoadedCampaign } from './load-campaign.js';

/** Seeds that are drawn are below this. */
const SEEDS = 2 ** 32;

/**
 * Carries out `icarus run`: runs every experiment, writes the journal and shows a table.
 * @throws InputError where the campaign can't be run or the results file can't be written.
 */
export async function runCampaign(path: string, options: RunOptions): Promise<ExitCode> {
  const campaign = await loadCampaign(path, overridesOf(options));
  const seed = campaign.settings.seed ?? randomInt(SEEDS);
  const resultsFile = options.results ?? defaultResultsFile(path);
  const journal = new JournalWriter(resultsFile, journalHeader(campaign, seed), options.force);
  const names = new ExperimentNames(campaign.experiments);
  const headlines = new HeadlineResults();
  const keepRecords: CampaignObserver = {
    onSuccess: (record) => {
      journal.append(record);
      headlines.add(record);
    },
    onFailure: (record) => {
      journal.append(record);
      headlines.add(record);
    },
  };
  const report = createReport({ campaign, seed, names });
  const observer = combineObservers([keepRecords, report]);
  const orchestrator = orchestratorOf(campaign, seed, observer);
  const interruption = new Interruption(
    () => {
      report.log.warning('interrupted: ending in good order, press Ctrl+C again to end at once');
      orchestrator.stop();
    },
    () => report.close(),
  );
  for (const { name, file } of campaign.plugins) report.log.debug(`plugin ${name}: ${file}`);
  report.begin();
  try {
    const summary = await orchestrator.run();
    report.close();
    const table = resultTable(names, headlines);
    if (table !== '') console.log(`\n${table}\n`);
    report.conclude(resultsFile, interruption.exitCode !== undefined);
    return interruption.exitCode ?? exitCodeOf(summary);
  } finally {
    interruption.dispose();
    report.close();
    journal.close();
  }
}

/** The options that stand for keys of the configuration come last and win. */
function overridesOf({ configOverride = [], replications, seed, logLevel }: RunOptions): string[] {
  const settings = { replications, seed, logLevel };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return [...configOverride, ...given.map(([key, value]) => `settings.${key}=${value}`)];
}

function defaultResultsFile(path: string): string {
  return `${basename(path, extname(path))}.results.jsonl`;
}

function orchestratorOf(
  { settings, experiments, collectors, baseDirectory, plugins }: LoadedCampaign,
  seed: number,
  observer: CampaignObserver,
): Orchestrator {
  const files = plugins.map(({ file }) => file);
  return new Orchestrator(
    { ...settings, seed, experiments, collectors, baseDirectory, plugins: files },
    observer,
  );
}

function exitCodeOf({ failed }: CampaignSummary): ExitCode {
  return failed > 0 ? ExitCode.FAILED : ExitCode.SUCCEEDED;
}
