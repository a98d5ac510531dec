import type { CampaignObserver } from '@icarus-sim/core';
import type { ExperimentNames } from '../campaign/experiment-names.js';
import type { LoadedCampaign } from '../campaign/load-campaign.js';
import type { Log } from './log.js';
import { formatCount } from './quantities.js';

/** What a report is about. */
export interface ReportSubject {
  readonly campaign: LoadedCampaign;
  readonly seed: number;
  readonly names: ExperimentNames;
}

/** Shows the user how a campaign is getting on. */
export interface CampaignReport extends CampaignObserver {
  /** Where everything else that the user should know goes. */
  readonly log: Log;
  /** Shows what is about to run. */
  begin(): void;
  /** Leaves the terminal as it was; may be called again. */
  close(): void;
  /**
   * Says where the results are.
   * @param interrupted - Whether experiments are left that never ran.
   */
  conclude(file: string, interrupted: boolean): void;
}

/** Size and seed of a campaign in one line. */
export function announcement({ campaign, seed }: ReportSubject): string {
  const { experiments, settings } = campaign;
  const size = [
    formatCount(experiments.length, 'experiment'),
    formatCount(settings.replications, 'replication'),
  ];
  return `running ${size.join(' × ')}, seed ${seed}`;
}

/** Where results are and what to do with them. */
export function conclusion(file: string, interrupted: boolean): string[] {
  const results = interrupted ? 'interrupted; the results so far are in' : 'results written to';
  return [`${results} ${file}`, `next: icarus results print ${file}`];
}
