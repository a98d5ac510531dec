import {
  lookUp,
  parseJob,
  type ExecutionSettings,
  type ExecutorSession,
  type ExperimentOutcome,
} from '@icarus-sim/core';
import { DelayedError, UnrecoverableError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Announcement } from '../campaign/announcement.js';
import { PREFIX, queueName } from '../campaign/campaign-keys.js';
import type { JobNews } from '../campaign/messages.js';

/** How often a job may be taken over from a worker that was lost before it counts as failed. */
const MOST_TAKEOVERS = 3;

/** How a worker takes the jobs of a campaign. */
export interface WorkerSettings extends Pick<ExecutionSettings, 'plugins'> {
  /** Most experiments at a time. */
  readonly jobs: number;
  /** After how many seconds without a sign of life its jobs are taken over. */
  readonly patience: number;
  /** Takes a line on each experiment. */
  log(line: string): void;
}

/** Runs the experiments of one campaign on this machine. */
export class CampaignWorker {
  readonly #session: ExecutorSession;
  readonly #worker: Worker<unknown, ExperimentOutcome>;
  readonly #abort = new AbortController();
  readonly #log: (line: string) => void;

  private constructor(
    redis: Redis,
    { id }: Announcement,
    { jobs, patience, log }: WorkerSettings,
    session: ExecutorSession,
  ) {
    this.#session = session;
    this.#log = log;
    this.#worker = new Worker(queueName(id), (job, token) => this.#run(job, token), {
      connection: redis,
      prefix: PREFIX,
      concurrency: jobs,
      lockDuration: 1000 * patience,
      stalledInterval: 1000 * patience,
      maxStalledCount: MOST_TAKEOVERS,
    });
    // It tries again by itself.
    this.#worker.on('error', () => undefined);
  }

  /** Starts to take jobs. */
  static async start(
    redis: Redis,
    announcement: Announcement,
    settings: WorkerSettings,
  ): Promise<CampaignWorker> {
    const { timeout, memory } = announcement;
    const session = await lookUp('executor', 'LOCAL', 'icarus worker').open(
      {},
      {
        plugins: settings.plugins,
        processes: settings.jobs,
        ...(timeout !== undefined && { timeout }),
        ...(memory !== undefined && { memory }),
      },
    );
    return new CampaignWorker(redis, announcement, settings, session);
  }

  /** Takes no more jobs and waits for those that run. */
  async finish(): Promise<void> {
    await this.#worker.close();
    await this.#session.close();
  }

  /** Breaks off what runs; the jobs go back to the queue. */
  abandon(): void {
    this.#abort.abort();
  }

  async #run(job: Job, token: string | undefined): Promise<ExperimentOutcome> {
    const experiment = this.#parse(job);
    const news = (data: JobNews): void => void job.updateProgress(data).catch(() => undefined);
    const { signal } = this.#abort;
    try {
      const outcome = await this.#session.execute(experiment, {
        onProgress: (requestsDone, requestCount) => news({ requestsDone, requestCount }),
        onWarning: (warning) => news({ warning }),
        signal,
      });
      signal.throwIfAborted();
      const { sequence, replication } = experiment;
      const title = `experiment ${sequence + 1}, replication ${replication}`;
      this.#log(`${title}: ${outcome.status} in ${outcome.duration.toFixed(1)} s`);
      return outcome;
    } catch (error) {
      if (signal.aborted) await giveBack(job, token);
      throw error;
    }
  }

  /** A job that can't be one fails at once, wherever it is taken. */
  #parse(job: Job): ReturnType<typeof parseJob> {
    try {
      return parseJob(job.data);
    } catch (error) {
      throw new UnrecoverableError(error instanceof Error ? error.message : String(error));
    }
  }
}

async function giveBack(job: Job, token: string | undefined): Promise<never> {
  await job.moveToDelayed(Date.now(), token);
  throw new DelayedError();
}
