import {
  isInputError,
  type ExperimentJob,
  type ExperimentOutcome,
  type JobListener,
} from '@icarus-sim/core';
import type { Job, JobState, Queue } from 'bullmq';
import { parseNews, parseOutcome } from '../campaign/messages.js';

/** How long no worker may take anything before the user is told, in milliseconds. */
const PATIENCE = 5000;

/** A job whose outcome is waited for. */
interface PendingJob {
  readonly job: ExperimentJob;
  readonly listener: JobListener;
  readonly start: number;
  resolve(outcome: ExperimentOutcome): void;
}

/** The jobs of a campaign that are in its queue or with a worker. */
export class PendingJobs {
  readonly #queue: Queue;
  readonly #server: string;
  readonly #pending = new Map<string, PendingJob>();
  readonly #opened = performance.now();
  #hasWorker = false;

  /** @param server - The server, as shown to the user. */
  constructor(queue: Queue, server: string) {
    this.#queue = queue;
    this.#server = server;
  }

  /** Puts a job in the queue. @returns Its outcome, once a worker has sent it. */
  async run(job: ExperimentJob, listener: JobListener): Promise<ExperimentOutcome> {
    const id = `experiment-${job.sequence}`;
    const start = performance.now();
    const ended = new Promise<ExperimentOutcome>((resolve) => {
      this.#pending.set(id, { job, listener, start, resolve });
    });
    const stop = (): void => this.#end(id, failure('it was stopped', start));
    listener.signal?.addEventListener('abort', stop);
    if (listener.signal?.aborted) stop();
    // What fails while the server is away is made good by the next look.
    else void this.#add(id, job).catch(() => undefined);
    try {
      return await ended;
    } finally {
      listener.signal?.removeEventListener('abort', stop);
    }
  }

  /** Passes on what a worker says of a job. */
  tell(id: string, data: unknown): void {
    const listener = this.#pending.get(id)?.listener;
    if (!listener) return;
    try {
      const news = parseNews(data);
      if ('warning' in news) listener.onWarning?.(news.warning);
      else listener.onProgress?.(news.requestsDone, news.requestCount);
    } catch (error) {
      if (!isInputError(error)) throw error;
      listener.onWarning?.(error.message);
    }
  }

  /** Tells the user something of the campaign as a whole. */
  warn(message: string): void {
    const [first] = this.#pending.values();
    first?.listener.onWarning?.(message);
  }

  /** A worker has taken a job. */
  noteWorker(): void {
    this.#hasWorker = true;
  }

  /** Fetches the outcome of a job that has ended. */
  async settle(id: string): Promise<void> {
    this.#hasWorker = true;
    try {
      await this.#conclude(id, await this.#queue.getJobState(id));
    } catch {
      // The server is away: the next look tries again.
    }
  }

  /** Finds what messages didn't tell: while the server was away, or because it has lost jobs. */
  async lookAtAll(): Promise<void> {
    if (!this.#hasWorker && performance.now() - this.#opened > PATIENCE) {
      this.warn(
        `no worker has taken an experiment yet: start icarus worker --redis ${this.#server}`,
      );
    }
    for (const [id, { job }] of [...this.#pending]) {
      try {
        const state = await this.#queue.getJobState(id);
        if (state !== 'unknown') await this.#conclude(id, state);
        else if (this.#pending.has(id)) await this.#add(id, job);
      } catch {
        return;
      }
    }
  }

  async #add(id: string, job: ExperimentJob): Promise<void> {
    await this.#queue.add('experiment', job, { jobId: id });
  }

  async #conclude(id: string, state: JobState | 'unknown'): Promise<void> {
    if (state !== 'completed' && state !== 'failed') return;
    // Fetched after its state is known: before, it may not have had its outcome yet.
    const job = await this.#queue.getJob(id);
    const pending = this.#pending.get(id);
    if (!job || !pending) return;
    this.#end(id, state === 'completed' ? outcomeOf(job, pending) : lost(job, pending));
    // Results may be large: the server keeps them no longer than needed.
    await job.remove();
  }

  #end(id: string, outcome: ExperimentOutcome): void {
    this.#pending.get(id)?.resolve(outcome);
    this.#pending.delete(id);
  }
}

function outcomeOf({ returnvalue }: Job, { start }: PendingJob): ExperimentOutcome {
  try {
    return parseOutcome(returnvalue);
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error), start);
  }
}

function lost({ failedReason }: Job, { start }: PendingJob): ExperimentOutcome {
  return failure(`no worker could run it: ${failedReason}`, start);
}

function failure(error: string, start: number): ExperimentOutcome {
  return { status: 'failed', error, duration: (performance.now() - start) / 1000 };
}
