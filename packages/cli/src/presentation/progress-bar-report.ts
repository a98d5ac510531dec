import type { CampaignSummary, ExperimentJob, ExperimentRecord } from '@icarus-sim/core';
import cliProgress from 'cli-progress';
import { RequestProgress } from '../campaign/request-progress.js';
import {
  announceCampaign,
  plannedRuns,
  type CampaignReport,
  type ReportSubject,
} from './campaign-report.js';
import { logExperiment } from './experiment-line.js';
import { Log } from './log.js';
import { progressLine } from './progress-line.js';
import { formatCount, formatDuration, formatRate } from './quantities.js';

/** What a progress bar is drawn on. */
export type Terminal = NodeJS.WritableStream & { readonly columns: number };

/** Reports a campaign by one line that is drawn over and over, for terminals. */
export class ProgressBarReport implements CampaignReport {
  readonly log: Log;
  readonly #subject: ReportSubject;
  readonly #stream: Terminal;
  #planned: number;
  readonly #progress = new RequestProgress();
  readonly #start = performance.now();
  #completed = 0;
  #failed = 0;
  #bars: cliProgress.MultiBar | undefined;

  /** @param stream - The terminal. */
  constructor(subject: ReportSubject, stream: Terminal) {
    const { settings } = subject.campaign;
    this.#subject = subject;
    this.#stream = stream;
    this.#planned = subject.left ?? plannedRuns(subject);
    this.log = new Log(settings.logLevel, { write: (line) => this.#writeAbove(line) });
  }

  begin(): void {
    announceCampaign(this.log, this.#subject);
    if (!this.log.shows('info')) return;
    const format = (): string => this.#line();
    this.#bars = new cliProgress.MultiBar({
      stream: this.#stream,
      format,
      hideCursor: true,
      // Long messages above the bar must wrap; the bar itself is made to fit.
      linewrap: true,
      forceRedraw: true,
      clearOnComplete: true,
    });
    this.#bars.create(this.#planned, 0);
  }

  onExtension(count: number): void {
    this.#planned += count;
  }

  onProgress({ sequence }: ExperimentJob, done: number, count: number): void {
    this.#progress.update(sequence, done, count);
  }

  onSuccess(record: ExperimentRecord): void {
    this.#progress.finish(record.sequence);
    this.#completed++;
  }

  onFailure(record: ExperimentRecord): void {
    this.#progress.finish(record.sequence);
    this.#completed++;
    this.#failed++;
    logExperiment(this.log, record, this.#subject);
  }

  onWarning(message: string): void {
    this.log.warning(message);
  }

  onEnd({ planned, succeeded, failed }: CampaignSummary): void {
    this.close();
    const seconds = this.#seconds();
    const counts =
      failed > 0 ? `${succeeded} succeeded, ${failed} failed` : `${succeeded} succeeded`;
    const speed = formatRate(this.#progress.requests, seconds);
    this.log.info(`${counts} of ${planned} in ${formatDuration(seconds)}, ${speed}`);
  }

  close(): void {
    // The library writes what is above the bar only when it draws.
    this.#bars?.update();
    this.#bars?.stop();
    this.#bars = undefined;
  }

  #writeAbove(line: string): void {
    if (this.#bars) this.#bars.log(`${line}\n`);
    else this.#stream.write(`${line}\n`);
  }

  #seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** The bar, the experiments done, the rate and the time left, as wide as the terminal at most. */
  #line(): string {
    const seconds = this.#seconds();
    const share = (this.#completed + this.#progress.runningShare) / this.#planned;
    const left = share > 0 ? formatDuration(Math.ceil((seconds * (1 - share)) / share)) : 'unknown';
    const failures = this.#failed > 0 ? `, ${this.#failed} failed` : '';
    const texts = [
      `${Math.floor(share * 100)}%`,
      `${this.#completed} of ${formatCount(this.#planned, 'run')}${failures}`,
      formatRate(this.#progress.requests, seconds),
      `ETA ${left}`,
    ];
    return progressLine(share, texts, this.#stream.columns);
  }
}
