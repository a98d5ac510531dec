import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ExperimentJob, ExperimentOutcome, JobListener } from '../contracts/executor.js';
import type { EndedJob, HostReply, HostRequest, HostSetup } from './host-message.js';
import { HostErrors } from './host-errors.js';
import { exitedWith, killedBy, ranOutOfMemory } from './reasons.js';

/** The built process, beside the file that this module is bundled in. */
const HOST = fileURLToPath(new URL('./experiment-host.js', import.meta.url));

/** A worker died while it ran a job. */
export class WorkerDeath extends Error {
  override readonly name = 'WorkerDeath';
}

/** A job that was handed over. */
interface RunningJob {
  readonly listener: JobListener;
  /** Passes a warning on, unless it was before. */
  warn(message: string): void;
  resolve(outcome: ExperimentOutcome): void;
  reject(death: WorkerDeath): void;
}

/** A process with threads that run jobs: the main process survives whatever happens in it. */
export class WorkerHost {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  readonly #errors: HostErrors;
  readonly #jobs = new Map<number, RunningJob>();
  #nextId = 0;

  /** Starts the process. */
  constructor(setup: HostSetup) {
    this.#child = fork(HOST, {
      // Options of Node.js that are about the script of this process would stop the other.
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#closed = new Promise((resolve) => this.#child.once('close', resolve));
    this.#errors = new HostErrors(this.#child.stderr);
    this.#child.on('message', (reply: HostReply) => this.#onReply(reply));
    this.#child.on('error', (error) => this.#onEnd(`its worker broke down: ${error.message}`));
    this.#child.once('close', (code, signal) => this.#onEnd(this.#reasonOf(code, signal, setup)));
    this.#send({ type: 'setup', setup });
  }

  /** Whether it can take jobs. */
  get isAlive(): boolean {
    return this.#child.connected;
  }

  /**
   * Has a thread run a job.
   * @throws WorkerDeath where the thread or the process ends before the job does.
   */
  async run(job: ExperimentJob, listener: JobListener): Promise<ExperimentOutcome> {
    const id = this.#nextId++;
    const cancel = (): void => this.#send({ type: 'cancel', id });
    const ended = new Promise<ExperimentOutcome>((resolve, reject) => {
      this.#jobs.set(id, { listener, warn: warnOnce(listener), resolve, reject });
    });
    this.#send({ type: 'run', id, job });
    listener.signal?.addEventListener('abort', cancel);
    try {
      return await ended;
    } finally {
      listener.signal?.removeEventListener('abort', cancel);
      this.#jobs.delete(id);
    }
  }

  /** Ends the process with all that runs in it. */
  async close(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#closed;
  }

  #send(request: HostRequest): void {
    // What can't be sent is answered when the process has ended.
    if (this.#child.connected) this.#child.send(request, () => undefined);
  }

  #onReply(reply: HostReply): void {
    const running = this.#jobs.get(reply.id);
    if (!running) return;
    if (reply.type === 'ended') running.resolve(outcomeOf(reply.ended, running));
    else if (reply.type === 'died') running.reject(new WorkerDeath(reply.reason));
    else if (reply.type === 'warning') running.warn(reply.message);
    else if (reply.type === 'progress') {
      running.listener.onProgress?.(reply.requestsDone, reply.requestCount);
    }
  }

  #onEnd(reason: string): void {
    for (const { reject } of this.#jobs.values()) reject(new WorkerDeath(reason));
  }

  #reasonOf(code: number | null, signal: string | null, { memory }: HostSetup): string {
    if (this.#errors.outOfMemory) return ranOutOfMemory(memory);
    return signal === null ? exitedWith(code ?? 'unknown') : killedBy(signal);
  }
}

function warnOnce(listener: JobListener): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    listener.onWarning?.(message);
  };
}

function outcomeOf({ outcome, ...about }: EndedJob, running: RunningJob): ExperimentOutcome {
  const { requestsDone, requestCount, warnings } = about;
  const { listener } = running;
  for (const message of warnings) running.warn(message);
  if (requestCount > 0) listener.onProgress?.(requestsDone, requestCount);
  const parsed: ExperimentOutcome = JSON.parse(outcome);
  return parsed;
}
