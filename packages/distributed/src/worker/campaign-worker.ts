import {
  lookUp,
  parseJob,
  type ExecutionSettings,
  type ExecutorSession,
  type ExperimentOutcome,
} from '@icarus-sim/core';
import { DelayedError, UnrecoverableError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import type { Announcement } from '../campaign/announcement.js';
import { PREFIX, queueName } from '../campaign/campaign-keys.js';
import type { JobNews } from '../campaign/messages.js';

/** How often a job may be taken over from a worker that was lost before it counts as failed. */
const MOST_TAKEOVERS = 3;

/** How often a job shows that it is alive in the time after which it would be taken over. */
const SIGNS_OF_LIFE = 3;

/** How a worker takes the jobs of a campaign. */
export interface WorkerSettings extends Pick<ExecutionSettings, 'plugins'> {
  /** Most experiments at a time. */
  readonly jobs: number;
  /** After how many seconds without a sign of life its jobs are taken over. */
  readonly patience: number;
  /** Takes a line on each experiment. */
  log(line: string): void;
}

/** Runs experiments of one campaign on this machine, when it is told to. */
export class CampaignWorker {
  readonly #session: ExecutorSession;
  readonly #worker: Worker<unknown, ExperimentOutcome>;
  readonly #running = new Set<Promise<unknown>>();
  readonly #abort = new AbortController();
  readonly #lockDuration: number;
  readonly #log: (line: string) => void;

  private constructor(
    redis: Redis,
    { id }: Announcement,
    { patience, log }: WorkerSettings,
    session: ExecutorSession,
  ) {
    this.#session = session;
    this.#log = log;
    this.#lockDuration = 1000 * patience;
    this.#worker = new Worker(queueName(id), (job, token) => this.#run(job, token), {
      connection: redis,
      prefix: PREFIX,
      // It would take as many jobs of each campaign as may run in all.
      autorun: false,
      lockDuration: this.#lockDuration,
      stalledInterval: this.#lockDuration,
      maxStalledCount: MOST_TAKEOVERS,
    });
    // It tries again by itself.
    this.#worker.on('error', () => undefined);
  }

  /** Gets ready to take jobs. */
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
    const worker = new CampaignWorker(redis, announcement, settings, session);
    await worker.#worker.startStalledCheckTimer();
    return worker;
  }

  /**
   * Takes a job and starts to run it.
   * @returns Resolves to nothing where the campaign has no job to take; else `ended` resolves once
   * the job is over.
   */
  async take(): Promise<{ ended: Promise<unknown> } | undefined> {
    const token = randomUUID();
    // BullMQ's type leaves out that there may be none.
    const job: Job<unknown, ExperimentOutcome> | undefined = await this.#worker.getNextJob(token, {
      block: false,
    });
    if (!job) return undefined;
    const ended = this.#worker
      .processJob(job, token, () => false)
      .finally(() => this.#running.delete(ended));
    this.#running.add(ended);
    return { ended };
  }

  /** Waits for the jobs that run; no more may be taken. */
  async finish(): Promise<void> {
    await Promise.allSettled(this.#running);
    await this.#worker.close();
    await this.#session.close();
  }

  /** Breaks off what runs; the jobs go back to the queue. */
  abandon(): void {
    this.#abort.abort();
  }

  async #run(job: Job, token = ''): Promise<ExperimentOutcome> {
    const experiment = this.#parse(job);
    const news = (data: JobNews): void => void job.updateProgress(data).catch(() => undefined);
    const { signal } = this.#abort;
    const heart = setInterval(
      () => void job.extendLock(token, this.#lockDuration).catch(() => undefined),
      this.#lockDuration / SIGNS_OF_LIFE,
    );
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
    } finally {
      clearInterval(heart);
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

async function giveBack(job: Job, token: string): Promise<never> {
  await job.moveToDelayed(Date.now(), token);
  throw new DelayedError();
}
