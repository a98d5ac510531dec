import type { CampaignSummary, ExperimentJob, ExperimentRecord } from '@icarus-sim/core';
import { RequestProgress } from '../campaign/request-progress.js';
import { announceCampaign, type CampaignReport, type ReportSubject } from './campaign-report.js';
import { logExperiment } from './experiment-line.js';
import { Log } from './log.js';
import { formatDuration } from './quantities.js';

/** Reports a campaign line by line, for output that isn't a terminal. */
export class LogReport implements CampaignReport {
  readonly log: Log;
  readonly #subject: ReportSubject;
  readonly #progress = new RequestProgress();

  constructor(subject: ReportSubject) {
    const { logFormat, campaign } = subject;
    this.#subject = subject;
    this.log = new Log(campaign.settings.logLevel, { ...(logFormat && { format: logFormat }) });
  }

  begin(): void {
    announceCampaign(this.log, this.#subject);
  }

  onStart({ sequence, index, replication }: ExperimentJob): void {
    const name = this.#subject.names.name(index);
    const fields = { event: 'experiment-start', sequence, index, replication, name };
    this.log.debug(`started ${name}, replication ${replication}`, fields);
  }

  onProgress({ sequence }: ExperimentJob, done: number, count: number): void {
    this.#progress.update(sequence, done, count);
  }

  onSuccess(record: ExperimentRecord): void {
    this.#logEnd(record);
  }

  onFailure(record: ExperimentRecord): void {
    this.#logEnd(record);
  }

  onWarning(message: string): void {
    this.log.warning(message);
  }

  onSummary({ succeeded, failed, scheduled, secondsLeft }: CampaignSummary): void {
    const completed = succeeded + failed;
    const counts = `completed ${completed}, failed ${failed}, scheduled ${scheduled}`;
    const left = secondsLeft === undefined ? 'unknown' : formatDuration(Math.ceil(secondsLeft));
    const fields = { event: 'summary', completed, failed, scheduled, secondsLeft };
    this.log.info(`SUMMARY ${counts}, ETA ${left}`, fields);
  }

  onEnd({ planned, succeeded, failed }: CampaignSummary): void {
    const completed = succeeded + failed;
    const counts = `planned ${planned}, completed ${completed}, succeeded ${succeeded}, failed ${failed}`;
    this.log.info(`END ${counts}`, { event: 'end', planned, completed, succeeded, failed });
  }

  close(): void {
    // Nothing to put back: every line is complete when it is written.
  }

  #logEnd(record: ExperimentRecord): void {
    logExperiment(this.log, record, this.#subject, this.#progress.finish(record.sequence));
  }
}
