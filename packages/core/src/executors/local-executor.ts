import { availableParallelism } from 'node:os';
import type {
  ExecutionSettings,
  Executor,
  ExecutorSession,
  ExperimentJob,
  ExperimentOutcome,
  JobListener,
} from '../contracts/executor.js';
import { NO_PARAMETERS } from '../parameters/parameter-schema.js';
import type { HostSetup } from './host-message.js';
import { WorkerDeath, WorkerHost } from './worker-host.js';

/** Runs experiments in threads of a process of their own. */
export const localExecutor: Executor<typeof NO_PARAMETERS> = {
  description:
    'Runs experiments at the same time in threads on this machine. What a plugin does to its ' +
    'worker costs its own experiment only.',
  parameters: NO_PARAMETERS,
  open: (_, settings) => new LocalSession(settings),
};

/** Jobs share a process of workers; one whose worker dies gets a second try in one of its own. */
class LocalSession implements ExecutorSession {
  readonly concurrency: number;
  readonly #setup: HostSetup;
  readonly #hosts = new Set<WorkerHost>();
  #shared: WorkerHost | undefined;

  constructor(settings: ExecutionSettings) {
    this.concurrency = settings.processes ?? availableParallelism();
    this.#setup = { ...settings, processes: this.concurrency, command: process.argv[1] };
    this.#sharedHost();
  }

  async execute(job: ExperimentJob, listener: JobListener = {}): Promise<ExperimentOutcome> {
    const start = performance.now();
    try {
      return await this.#firstTry(job, listener);
    } catch (error) {
      if (!(error instanceof WorkerDeath)) throw error;
      const duration = (performance.now() - start) / 1000;
      return { status: 'failed', error: error.message, duration };
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#hosts].map((host) => host.close()));
  }

  async #firstTry(job: ExperimentJob, listener: JobListener): Promise<ExperimentOutcome> {
    listener.signal?.throwIfAborted();
    try {
      return await this.#sharedHost().run(job, listener);
    } catch (error) {
      if (!(error instanceof WorkerDeath) || listener.signal?.aborted) throw error;
      const title = `experiment ${job.sequence + 1}`;
      listener.onWarning?.(`${title} is tried once more: ${error.message}`);
      return await this.#secondTry(job, listener, error.message);
    }
  }

  /** Whoever is to blame, nobody else is there to suffer, or to be blamed, this time. */
  async #secondTry(
    job: ExperimentJob,
    listener: JobListener,
    firstReason: string,
  ): Promise<ExperimentOutcome> {
    const host = this.#start({ ...this.#setup, processes: 1 });
    try {
      return await host.run(job, listener);
    } catch (error) {
      if (!(error instanceof WorkerDeath)) throw error;
      const before = error.message === firstReason ? 'twice' : `and before that ${firstReason}`;
      throw new WorkerDeath(`${error.message}, ${before}`);
    } finally {
      await host.close();
      this.#hosts.delete(host);
    }
  }

  #sharedHost(): WorkerHost {
    if (this.#shared?.isAlive) return this.#shared;
    if (this.#shared) this.#hosts.delete(this.#shared);
    this.#shared = this.#start(this.#setup);
    return this.#shared;
  }

  #start(setup: HostSetup): WorkerHost {
    const host = new WorkerHost(setup);
    this.#hosts.add(host);
    return host;
  }
}
