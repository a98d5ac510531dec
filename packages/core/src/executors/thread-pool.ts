import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { ExperimentJob } from '../contracts/executor.js';
import type { EndedJob, HostReply, HostSetup, ThreadMessage } from './host-message.js';
import { OUT_OF_MEMORY } from './memory-watch.js';
import { exitedWith, ranOutOfMemory, tookTooLong } from './reasons.js';

/** The built thread, beside the file that this module is bundled in. */
const THREAD = new URL('./experiment-thread.js', import.meta.url);

/** Time between two looks at the clock, in milliseconds. */
const TICK = 100;
/** Most that counts of the time between two looks: a machine that slept has not worked. */
const LONGEST_TICK = 1000;

/**
 * A thread may take so many times its memory from the system, since garbage is not given back at
 * once, and so much beside it, in MB.
 */
const GARBAGE_FACTOR = 2;
const OVERHEAD = 128;
const MEGABYTE = 2 ** 20;

/** A job that was given to the pool. */
interface RunningJob {
  readonly stop: AbortController;
  /** Why it was stopped. */
  reason: string | undefined;
  started: boolean;
  /** How long it has run, in milliseconds. */
  elapsed: number;
}

/** Threads that run jobs; one that dies is replaced, and its job given back. */
export class ThreadPool {
  readonly #setup: HostSetup;
  readonly #tell: (reply: HostReply) => void;
  readonly #pool: Piscina<{ id: number; job: ExperimentJob }, EndedJob>;
  readonly #jobs = new Map<number, RunningJob>();
  /** Memory of the process without its threads, in bytes. */
  readonly #base = process.memoryUsage.rss();
  #lastTick = performance.now();

  /** @param tell - Takes what becomes of the jobs. */
  constructor(setup: HostSetup, tell: (reply: HostReply) => void) {
    const { memory, processes, timeout } = setup;
    this.#setup = setup;
    this.#tell = tell;
    // With every core at work, code that is compiled beside an experiment only comes later.
    if (processes >= availableParallelism()) setFlagsFromString('--no-concurrent-recompilation');
    this.#pool = new Piscina({
      filename: THREAD.href,
      name: 'runJob',
      minThreads: 0,
      maxThreads: processes,
      idleTimeout: Infinity,
      recordTiming: false,
      workerData: setup,
      ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    });
    this.#pool.on('message', (message: ThreadMessage) => this.#onMessage(message));
    this.#pool.on('error', (error: unknown) => this.#onErrorOfIdleThread(error));
    if (timeout !== undefined) setInterval(() => this.#lookAtClock(1000 * timeout), TICK).unref();
    if (memory !== undefined) setInterval(() => this.#lookAtMemory(memory), TICK).unref();
  }

  /** Has a thread run a job; what becomes of it is told. */
  async run(id: number, job: ExperimentJob): Promise<void> {
    const stop = new AbortController();
    const running: RunningJob = { stop, reason: undefined, started: false, elapsed: 0 };
    this.#jobs.set(id, running);
    try {
      const ended = await this.#pool.run({ id, job }, { signal: stop.signal });
      this.#tell({ type: 'ended', id, ended });
    } catch (error) {
      this.#tell({ type: 'died', id, reason: running.reason ?? this.#reasonOf(error) });
    } finally {
      this.#jobs.delete(id);
    }
  }

  /** Stops a job where it stands. @param reason - Why. */
  cancel(id: number, reason: string): void {
    const running = this.#jobs.get(id);
    if (!running) return;
    running.reason = reason;
    running.stop.abort();
  }

  #onMessage(message: ThreadMessage): void {
    const running = this.#jobs.get(message.id);
    // A thread that was stopped may still have something to say.
    if (!running) return;
    if (message.type === 'started') running.started = true;
    else this.#tell(message);
  }

  /** A thread that dies before its first job leaves that job waiting. */
  #onErrorOfIdleThread(error: unknown): void {
    for (const [id, { started }] of this.#jobs) {
      if (!started) this.cancel(id, this.#reasonOf(error));
    }
  }

  #lookAtClock(timeout: number): void {
    const now = performance.now();
    const passed = Math.min(now - this.#lastTick, LONGEST_TICK);
    this.#lastTick = now;
    for (const [id, running] of this.#jobs) {
      if (!running.started) continue;
      running.elapsed += passed;
      if (running.elapsed > timeout) this.cancel(id, tookTooLong(timeout / 1000));
    }
  }

  /**
   * Stops all jobs where they take too much together: typed arrays count in no limit of a thread,
   * and one that is busy taking them does not look. Each job is then tried again by itself.
   */
  #lookAtMemory(memory: number): void {
    const perThread = GARBAGE_FACTOR * memory + OVERHEAD;
    const most = this.#base + this.#setup.processes * perThread * MEGABYTE;
    if (process.memoryUsage.rss() <= most) return;
    for (const id of this.#jobs.keys()) this.cancel(id, ranOutOfMemory(memory));
  }

  #reasonOf(error: unknown): string {
    if (!(error instanceof Error)) return String(error);
    if ('code' in error && error.code === OUT_OF_MEMORY) return ranOutOfMemory(this.#setup.memory);
    const [, code] = /worker exited with code: (\d+)/.exec(error.message) ?? [];
    return code === undefined ? `its worker broke down: ${error.message}` : exitedWith(code);
  }
}
