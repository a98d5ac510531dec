import {
  formatProblem,
  Orchestrator,
  type CampaignObserver,
  type CampaignSummary,
  type ExperimentRecord,
  type PrecisionGoal,
} from '@icarus-sim/core';
import { ExitCode } from '../exit-code.js';
import { announceResults, type CampaignReport } from '../presentation/campaign-report.js';
import { createReport } from '../presentation/create-report.js';
import type { LogFormat } from '../presentation/log-format.js';
import { formatCount, formatDone } from '../presentation/quantities.js';
import { resultTable } from '../presentation/result-table.js';
import type { CampaignJournal } from './campaign-journal.js';
import { combineObservers } from './combine-observers.js';
import { ExperimentNames } from './experiment-names.js';
import type { HeadlineResults } from './headline-results.js';
import { Interruption } from './interruption.js';
import type { LoadedCampaign } from './load-campaign.js';
import type { RunsToDo } from './runs-to-do.js';

/** What a session needs to run a campaign. */
export interface SessionSubject {
  readonly campaign: LoadedCampaign;
  /** The open journal and its file as the user calls it. */
  readonly journal: CampaignJournal;
  readonly file: string;
  readonly runs: RunsToDo;
  /** Knows the runs that the journal holds already. */
  readonly headlines: HeadlineResults;
  /** Decides on runs beyond the planned ones; knows those that the journal holds already. */
  readonly goal?: PrecisionGoal | undefined;
  readonly logFormat?: LogFormat | undefined;
  /** The command that continues the campaign. */
  readonly resume: string;
}

/** Runs what is left of a campaign, from the first experiment to the table of results. */
export class CampaignSession {
  readonly #subject: SessionSubject;
  readonly #names: ExperimentNames;
  readonly #report: CampaignReport;
  readonly #orchestrator: Orchestrator;
  /** Experiments whose records are on disk, in this session. */
  #kept = 0;

  /** @param subject - The campaign; its journal is left open. */
  constructor(subject: SessionSubject) {
    const { campaign, journal, runs, logFormat } = subject;
    const { seed, writer } = journal;
    this.#subject = subject;
    this.#names = new ExperimentNames(campaign.experiments);
    const left = runs.count;
    const names = this.#names;
    this.#report = createReport({ campaign, seed, names, left, ...(logFormat && { logFormat }) });
    const { settings, experiments, collectors, baseDirectory, plugins } = campaign;
    this.#orchestrator = new Orchestrator(
      {
        ...{ ...settings, seed, experiments, collectors, baseDirectory, plugins },
        selects: runs.includes,
        ...(subject.goal && { further: () => subject.goal?.further() ?? [] }),
      },
      combineObservers([this.#counts(), this.#report]),
      writer,
    );
  }

  /** Runs what is left; @returns the exit code of the command. */
  async run(): Promise<ExitCode> {
    const interruption = new Interruption(
      () => this.#stop(),
      () => this.#giveUp(),
    );
    try {
      this.#begin();
      const summary = await this.#orchestrator.run();
      return this.#end(summary, interruption.exitCode);
    } catch (error) {
      return await this.#fail(error);
    } finally {
      interruption.dispose();
      this.#report.close();
    }
  }

  #counts(): CampaignObserver {
    const count = (record: ExperimentRecord): void => {
      this.#kept++;
      this.#subject.headlines.add(record);
      this.#subject.goal?.add(record);
    };
    return { onSuccess: count, onFailure: count };
  }

  #begin(): void {
    const { campaign, journal, runs } = this.#subject;
    const { log } = this.#report;
    for (const { name, file } of campaign.plugins) log.debug(`plugin ${name}: ${file}`);
    for (const notice of journal.notices) log.warning(notice, { event: 'journal' });
    if (journal.former) {
      const done = journal.former.succeeded.size;
      const failed = journal.former.failed.size;
      const failures = failed > 0 ? `, ${formatCount(failed, 'failure')}` : '';
      const message = `continuing: ${formatDone(done, runs.planned)} done${failures}`;
      log.info(message, { event: 'continue', done, failed, planned: runs.planned });
    }
    if (runs.count === 0) log.info('nothing is left to run', { event: 'complete' });
    else this.#report.begin();
  }

  #stop(): void {
    const message = 'interrupted: ending in good order, press Ctrl+C again to end at once';
    this.#report.log.warning(message, { event: 'interrupted' });
    this.#orchestrator.stop();
  }

  #giveUp(): void {
    this.#report.close();
    this.#report.log.warning(`to go on: ${this.#subject.resume}`, { event: 'resume' });
    this.#subject.journal.lock.release();
  }

  #end({ failed, succeeded }: CampaignSummary, signalled: ExitCode | undefined): ExitCode {
    const { file, runs, headlines, resume } = this.#subject;
    this.#report.close();
    const table = resultTable(this.#names, headlines);
    if (table !== '') console.log(`\n${table}\n`);
    this.#tellUnreached();
    const isInterrupted = this.#orchestrator.stopped || failed + succeeded < runs.count;
    const failures = failed + this.#failuresBefore();
    const command = isInterrupted ? resume : retryCommand(resume);
    announceResults(this.#report.log, {
      ...{ file, isInterrupted },
      ...((isInterrupted || failures > 0) && { resume: command }),
    });
    return signalled ?? (failures > 0 ? ExitCode.FAILED : ExitCode.SUCCEEDED);
  }

  #tellUnreached(): void {
    const { goal } = this.#subject;
    if (!goal || goal.unreached.length === 0 || this.#orchestrator.stopped) return;
    const experiments = formatCount(goal.unreached.length, 'experiment');
    const [first = 0] = goal.unreached;
    const message = `less precise than wanted: ${experiments}, such as ${this.#names.name(first)}`;
    this.#report.log.warning(`${message} (see --max-replications)`, { event: 'imprecise' });
  }

  /** Runs that failed in an earlier session and are not done again. */
  #failuresBefore(): number {
    const { journal, runs } = this.#subject;
    const failed = [...(journal.former?.failed ?? [])];
    return failed.filter((sequence) => !runs.includes(sequence)).length;
  }

  /** Says what is kept where the journal can't be written any more; throws any other error on. */
  async #fail(error: unknown): Promise<ExitCode> {
    const { journal, file, resume, runs } = this.#subject;
    const { log } = this.#report;
    this.#report.close();
    const unwritable = journal.writer.error;
    if (!unwritable) {
      // A journal without a record would only be in the way of the next attempt, and of what it has replaced.
      if (this.#kept === 0 && !journal.former) await journal.writer.withdraw();
      throw error;
    }
    for (const problem of unwritable.problems) log.error(formatProblem(problem));
    const counts = `${this.#kept} of ${formatCount(runs.count, 'run')}`;
    log.error(`stopped: no more results can be kept; ${counts} kept in ${file}`, {
      ...{ event: 'unwritable', file, kept: this.#kept, left: runs.count - this.#kept },
    });
    log.error(`once that is put right, to go on: ${resume}`, { event: 'resume', command: resume });
    return ExitCode.FAILED;
  }
}

function retryCommand(resume: string): string {
  return resume.includes(' --retry-failed') ? resume : `${resume} --retry-failed`;
}
