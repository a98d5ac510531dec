import type { ExecutorSession, ExperimentJob } from '../contracts/executor.js';
import { openExecutor } from '../executors/open-executor.js';
import type { ExperimentRecord } from '../results/journal-format.js';
import { CampaignJobs } from './campaign-jobs.js';
import type { CampaignObserver } from './campaign-observer.js';
import { CampaignProgress, type CampaignSummary } from './campaign-progress.js';
import type { OrchestratorSettings } from './orchestrator-settings.js';
import type { RecordKeeper } from './record-keeper.js';
import { recordOf } from './record-of.js';

/**
 * Runs every experiment of a queue in every replication.
 * @experimental
 * @example
 * ```ts
 * import { Orchestrator, resolveCampaign } from '@icarus-sim/core';
 * import '@icarus-sim/collectors';
 * import '@icarus-sim/engine';
 * import '@icarus-sim/placements';
 * import '@icarus-sim/policies';
 * import '@icarus-sim/strategies';
 * import '@icarus-sim/topologies';
 * import '@icarus-sim/workloads';
 *
 * const { settings, collectors, experiments } = resolveCampaign({
 *   settings: { seed: 1 },
 *   defaults: {
 *     topology: { name: 'PATH', n: 4 },
 *     workload: { name: 'STATIONARY', nContents: 10, alpha: 1, nWarmup: 100, nMeasured: 200 },
 *     cachePlacement: { name: 'UNIFORM', networkCache: 0.2 },
 *   },
 *   sweep: { strategy: [{ name: 'LCE' }, { name: 'NO_CACHE' }] },
 * });
 *
 * const orchestrator = new Orchestrator({
 *   ...settings,
 *   ...{ seed: 1, executor: 'IN_PROCESS', baseDirectory: '.', plugins: [] },
 *   ...{ experiments, collectors },
 * });
 * const { succeeded, failed } = await orchestrator.run();
 * console.log(succeeded, failed); // 2 0
 * ```
 */
export class Orchestrator {
  readonly #settings: OrchestratorSettings;
  readonly #jobs: CampaignJobs;
  readonly #observer: CampaignObserver;
  readonly #keeper: RecordKeeper | undefined;
  readonly #abort = new AbortController();
  readonly #warnings = new Set<string>();
  readonly #unkept = new Set<Promise<void>>();
  readonly #errors: unknown[] = [];

  /**
   * @param observer - Gets told what happens; its errors end the campaign.
   * @param keeper - Keeps each record before its experiment counts; its errors end the campaign.
   */
  constructor(
    settings: OrchestratorSettings,
    observer: CampaignObserver = {},
    keeper?: RecordKeeper,
  ) {
    this.#settings = settings;
    this.#jobs = new CampaignJobs(settings);
    this.#observer = observer;
    this.#keeper = keeper;
  }

  /** The jobs to run in order: all experiments of the first replication, and so on. */
  jobs(): Generator<ExperimentJob> {
    return this.#jobs.at(this.#jobs.sequences());
  }

  /** Number of jobs to run. O(experiments × replications). */
  get planned(): number {
    return this.#jobs.planned;
  }

  /**
   * Runs the campaign to its end, or until it is stopped.
   * @returns How many experiments succeeded and failed.
   * @throws InputError where engine or executor are unknown; the first error of the observer or the
   * keeper, once all experiments that were running are broken off.
   */
  async run(): Promise<CampaignSummary> {
    const { planned } = this;
    let sequences: Iterable<number> = this.#jobs.sequences();
    let further = planned === 0 ? this.#further() : [];
    if (planned === 0 && further.length === 0) return this.#end(new CampaignProgress(0, 1));
    const session = await openExecutor(this.#settings);
    const lanes = this.#lanes(session.concurrency);
    const progress = new CampaignProgress(planned, lanes);
    try {
      do {
        if (further.length > 0) {
          sequences = further;
          progress.extend(further.length);
          this.#observer.onExtension?.(further.length);
        }
        await this.#runAll(this.#jobs.at(sequences), session, progress, lanes);
        further = this.#further();
      } while (further.length > 0);
    } finally {
      await session.close();
    }
    if (this.#errors.length > 0) throw this.#errors[0];
    return this.#end(progress);
  }

  /** Runs some jobs in several lanes, until all their records are kept. */
  async #runAll(
    jobs: Generator<ExperimentJob>,
    session: ExecutorSession,
    progress: CampaignProgress,
    lanes: number,
  ): Promise<void> {
    const runLane = (): Promise<void> => this.#runLane(jobs, session, progress);
    await Promise.all(Array.from({ length: lanes }, () => runLane().catch(this.#fail)));
    await Promise.all(this.#unkept);
  }

  #further(): readonly number[] {
    return this.stopped ? [] : (this.#settings.further?.() ?? []);
  }

  /** Starts no more experiments and breaks off those that run; `run` then returns. */
  stop(): void {
    this.#abort.abort();
  }

  /** Whether the campaign was stopped. */
  get stopped(): boolean {
    return this.#abort.signal.aborted;
  }

  #end(progress: CampaignProgress): CampaignSummary {
    const summary = progress.summary();
    this.#observer.onEnd?.(summary);
    return summary;
  }

  /** Ends the campaign because of an error. */
  readonly #fail = (error: unknown): void => {
    this.#errors.push(error);
    this.stop();
  };

  #lanes(concurrency: number): number {
    const { parallel, processes = concurrency } = this.#settings;
    return parallel ? Math.max(1, Math.min(processes, concurrency)) : 1;
  }

  /** Takes one job after the other; several lanes share the jobs. */
  async #runLane(
    jobs: Generator<ExperimentJob>,
    session: ExecutorSession,
    progress: CampaignProgress,
  ): Promise<void> {
    for (let next = jobs.next(); !next.done && !this.stopped; next = jobs.next()) {
      const job = next.value;
      progress.schedule();
      this.#observer.onStart?.(job);
      const outcome = await session.execute(job, {
        onProgress: (done, count) => this.#observer.onProgress?.(job, done, count),
        onWarning: (message) => this.#warnOnce(message, job),
        signal: this.#abort.signal,
      });
      // What was broken off is neither a success nor a failure.
      if (this.stopped && outcome.status === 'failed') return;
      this.#keep(recordOf(job, outcome), progress);
      await this.#keeper?.room();
    }
  }

  /** Counts an experiment once its record is kept; the lane goes on meanwhile. */
  #keep(record: ExperimentRecord, progress: CampaignProgress): void {
    if (!this.#keeper) return this.#count(record, progress);
    const kept: Promise<void> = this.#keeper
      .keep(record)
      .then(() => this.#count(record, progress))
      .catch(this.#fail)
      .finally(() => this.#unkept.delete(kept));
    this.#unkept.add(kept);
  }

  #count(record: ExperimentRecord, progress: CampaignProgress): void {
    progress.complete(record.status === 'succeeded', record.duration);
    if (record.status === 'succeeded') this.#observer.onSuccess?.(record);
    else this.#observer.onFailure?.(record);
    if (progress.completed % this.#settings.summaryFrequency === 0) {
      this.#observer.onSummary?.(progress.summary());
    }
  }

  #warnOnce(message: string, job: ExperimentJob): void {
    if (this.#warnings.has(message)) return;
    this.#warnings.add(message);
    this.#observer.onWarning?.(message, job);
  }
}
