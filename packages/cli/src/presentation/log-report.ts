import type { CampaignSummary, ExperimentJob, ExperimentRecord } from '@icarus-sim/core';
import { hitRatioOf } from '../campaign/headline-results.js';
import { RequestProgress } from '../campaign/request-progress.js';
import {
  announcement,
  conclusion,
  type CampaignReport,
  type ReportSubject,
} from './campaign-report.js';
import { Log } from './log.js';
import { formatDuration, formatQuantity, formatRate } from './quantities.js';

/** Reports a campaign line by line, for output that isn't a terminal. */
export class LogReport implements CampaignReport {
  readonly log: Log;
  readonly #subject: ReportSubject;
  readonly #progress = new RequestProgress();

  constructor(subject: ReportSubject) {
    this.#subject = subject;
    this.log = new Log(subject.campaign.settings.logLevel);
  }

  begin(): void {
    this.log.info(announcement(this.#subject));
  }

  onProgress({ sequence }: ExperimentJob, done: number, count: number): void {
    this.#progress.update(sequence, done, count);
  }

  onSuccess(record: ExperimentRecord): void {
    const requests = this.#progress.finish(record.sequence);
    const hitRatio = record.status === 'succeeded' ? hitRatioOf(record.results) : undefined;
    const parts = [
      hitRatio === undefined ? [] : `hit ratio ${formatQuantity(hitRatio)}`,
      formatDuration(record.duration),
      requests === undefined ? [] : formatRate(requests, record.duration),
    ];
    this.log.info(`${experimentTitle(record, this.#subject)}: ${parts.flat().join(', ')}`);
  }

  onFailure(record: ExperimentRecord): void {
    this.#progress.finish(record.sequence);
    this.log.error(failureLine(record, this.#subject));
  }

  onWarning(message: string): void {
    this.log.warning(message);
  }

  onSummary({ succeeded, failed, scheduled, secondsLeft }: CampaignSummary): void {
    const counts = `completed ${succeeded + failed}, failed ${failed}, scheduled ${scheduled}`;
    const left = secondsLeft === undefined ? 'unknown' : formatDuration(Math.ceil(secondsLeft));
    this.log.info(`SUMMARY ${counts}, ETA ${left}`);
  }

  onEnd({ planned, succeeded, failed }: CampaignSummary): void {
    const completed = succeeded + failed;
    const counts = `planned ${planned}, completed ${completed}, succeeded ${succeeded}, failed ${failed}`;
    this.log.info(`END ${counts}`);
  }

  close(): void {
    // Nothing to put back: every line is complete when it is written.
  }

  conclude(file: string, interrupted: boolean): void {
    for (const line of conclusion(file, interrupted)) this.log.info(line);
  }
}

/** An experiment's position in the campaign and its name. */
function experimentTitle(
  { sequence, index, replication }: ExperimentRecord,
  { campaign, names }: ReportSubject,
): string {
  const planned = campaign.experiments.length * campaign.settings.replications;
  const which = campaign.settings.replications > 1 ? `, replication ${replication}` : '';
  return `[${sequence + 1}/${planned}] ${names.name(index)}${which}`;
}

/** Which experiment failed and why. */
export function failureLine(record: ExperimentRecord, subject: ReportSubject): string {
  const reason = record.status === 'failed' ? record.error : '';
  return `${experimentTitle(record, subject)} failed: ${reason}`;
}
