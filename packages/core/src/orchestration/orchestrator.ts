import type { ComponentSpecification } from '../contracts/component.js';
import type { ExecutorSession, ExperimentJob, ExperimentOutcome } from '../contracts/executor.js';
import type { ExperimentSpecification } from '../configuration/configuration-schema.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import { lookUp } from '../registry/registry.js';
import type { ExperimentRecord } from '../results/journal-format.js';
import type { CampaignObserver } from './campaign-observer.js';
import { CampaignProgress, type CampaignSummary } from './campaign-progress.js';

/** What an orchestrator runs and how. */
export interface OrchestratorSettings {
  /** The experiment queue. */
  readonly experiments: readonly ExperimentSpecification[];
  readonly collectors: readonly ComponentSpecification[];
  readonly replications: number;
  readonly seed: number;
  /** False to run one experiment at a time. */
  readonly parallel: boolean;
  /** Most experiments at a time; by default as many as the executor can run. */
  readonly processes?: number;
  readonly summaryFrequency: number;
  /** Names of the engine and the executor. */
  readonly engine: string;
  readonly executor: string;
  readonly baseDirectory: string;
  /** Files of the plugins, for executors in other processes. */
  readonly plugins: readonly string[];
}

/** Runs every experiment of a queue in every replication. */
export class Orchestrator {
  readonly #settings: OrchestratorSettings;
  readonly #observer: CampaignObserver;
  readonly #abort = new AbortController();
  readonly #warnings = new Set<string>();

  /** @param observer - Gets told what happens; its errors end the campaign. */
  constructor(settings: OrchestratorSettings, observer: CampaignObserver = {}) {
    this.#settings = settings;
    this.#observer = observer;
  }

  /** The jobs of the campaign in order: all experiments of the first replication, and so on. */
  *jobs(): Generator<ExperimentJob> {
    const { experiments, replications, seed, baseDirectory, collectors, engine } = this.#settings;
    for (let replication = 1; replication <= replications; replication++) {
      for (const [index, experiment] of experiments.entries()) {
        const sequence = (replication - 1) * experiments.length + index;
        const common = { seed, baseDirectory, collectors, engine };
        yield { sequence, index, replication, experiment, ...common };
      }
    }
  }

  /**
   * Runs the campaign to its end, or until it is stopped.
   * @returns How many experiments succeeded and failed.
   * @throws InputError where engine or executor are unknown.
   */
  async run(): Promise<CampaignSummary> {
    const { executor: name, experiments, replications, plugins } = this.#settings;
    const executor = lookUp('executor', name, 'settings.executor');
    const parameters = parseParameters(executor.parameters, {}, 'settings.executor');
    const session = await executor.open(parameters, plugins);
    const lanes = this.#lanes(session.concurrency);
    const progress = new CampaignProgress(experiments.length * replications, lanes);
    const jobs = this.jobs();
    try {
      const runLane = (): Promise<void> => this.#runLane(jobs, session, progress);
      await Promise.all(Array.from({ length: lanes }, runLane));
    } finally {
      await session.close();
    }
    const summary = progress.summary();
    this.#observer.onEnd?.(summary);
    return summary;
  }

  /** Starts no more experiments and breaks off those that run; `run` then returns. */
  stop(): void {
    this.#abort.abort();
  }

  /** Whether the campaign was stopped. */
  get stopped(): boolean {
    return this.#abort.signal.aborted;
  }

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
      this.#conclude(job, outcome, progress);
    }
  }

  #conclude(job: ExperimentJob, outcome: ExperimentOutcome, progress: CampaignProgress): void {
    const { sequence, index, replication, experiment } = job;
    const parameters = { ...experiment };
    const record: ExperimentRecord = {
      type: 'experiment',
      sequence,
      index,
      replication,
      ...outcome,
      parameters,
    };
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
