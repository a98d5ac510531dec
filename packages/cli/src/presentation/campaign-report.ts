import type { Campaign, CampaignObserver } from '@icarus-sim/core';
import type { ExperimentNames } from '../campaign/experiment-names.js';
import type { LogFormat } from './log-format.js';
import type { Log } from './log.js';
import { formatCount } from './quantities.js';

/** What a report is about. */
export interface ReportSubject {
  readonly campaign: Campaign;
  readonly seed: number;
  readonly names: ExperimentNames;
  /** How many runs are left to do; by default all experiments in all replications. */
  readonly left?: number;
  /** What the log's lines look like; by default they are for people. */
  readonly logFormat?: LogFormat;
}

/** How a campaign has ended. */
export interface CampaignEnd {
  /** The file with the results. */
  readonly file: string;
  /** Whether runs are left that never began. */
  readonly isInterrupted: boolean;
  /** The command that runs what is left or has failed; missing where there is nothing of it. */
  readonly resume?: string;
}

/** Shows the user how a campaign is getting on. */
export interface CampaignReport extends CampaignObserver {
  /** Where everything else that the user should know goes. */
  readonly log: Log;
  /** Shows what is about to run. */
  begin(): void;
  /** Leaves the terminal as it was; may be called again. */
  close(): void;
}

/** Number of experiments × replications of a campaign. */
export function plannedRuns({ campaign }: ReportSubject): number {
  return campaign.experiments.length * campaign.settings.replications;
}

/** Says what is about to run: size and seed of a campaign. */
export function announceCampaign(log: Log, subject: ReportSubject): void {
  const { campaign, seed, left = plannedRuns(subject) } = subject;
  const experiments = campaign.experiments.length;
  const { replications } = campaign.settings;
  const size = [formatCount(experiments, 'experiment'), formatCount(replications, 'replication')];
  const rest = left < plannedRuns(subject) ? `, ${formatCount(left, 'run')} of them now` : '';
  log.info(`running ${size.join(' × ')}${rest}, seed ${seed}`, {
    ...{ event: 'start', experiments, replications, left, seed },
  });
}

/** Says where the results are and what to do with them. */
export function announceResults(log: Log, { file, isInterrupted, resume }: CampaignEnd): void {
  const fields = { event: 'results', file };
  if (isInterrupted) log.warning(`interrupted; the results so far are in ${file}`, fields);
  else log.info(`results written to ${file}`, fields);
  if (resume !== undefined) {
    const purpose = isInterrupted ? 'to go on' : 'to try again what has failed';
    log.warning(`${purpose}: ${resume}`, { event: 'resume', command: resume });
  }
  log.info(`next: icarus results print ${file}`, { event: 'next' });
}
