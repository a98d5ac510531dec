import { setImmediate } from 'node:timers/promises';
import type { ExperimentJob } from '../contracts/executor.js';
import { runScenario } from '../orchestration/run-scenario.js';
import { importPlugins } from '../plugins/load-plugins.js';
import type { EndedJob, HostSetup, ThreadMessage } from './host-message.js';
import { inlineDeeply } from './inline-deeply.js';
import { MemoryWatch } from './memory-watch.js';

/** Time between two messages on how far a job has come, in milliseconds. */
const PROGRESS_INTERVAL = 200;

/** Runs jobs one after the other in a thread that belongs to it. */
export class JobRunner {
  readonly #setup: HostSetup;
  readonly #tell: (message: ThreadMessage) => void;
  readonly #memory: MemoryWatch | undefined;
  #ready: Promise<void> | undefined;

  /** @param tell - Takes what there is to say of a job while it runs. */
  constructor(setup: HostSetup, tell: (message: ThreadMessage) => void) {
    this.#setup = setup;
    this.#tell = tell;
    this.#memory = setup.memory === undefined ? undefined : new MemoryWatch(setup.memory);
  }

  /**
   * Runs a job; before the first one, plugins are loaded.
   * @throws InputError where a plugin can't be loaded; a failure of the experiment is an outcome.
   */
  async run(id: number, job: ExperimentJob): Promise<EndedJob> {
    await (this.#ready ??= this.#prepare());
    this.#tell({ type: 'started', id });
    let [requestsDone, requestCount] = [0, 0];
    let nextMessage = performance.now() + PROGRESS_INTERVAL;
    const onProgress = (done: number, count: number): void => {
      [requestsDone, requestCount] = [done, count];
      if (performance.now() < nextMessage) return;
      this.#memory?.check();
      this.#tell({ type: 'progress', id, requestsDone, requestCount });
      nextMessage = performance.now() + PROGRESS_INTERVAL;
    };
    const warnings: string[] = [];
    const onWarning = (message: string): void => {
      warnings.push(message);
      this.#tell({ type: 'warning', id, message });
    };
    const outcome = await runScenario(job, { onProgress, onWarning });
    // An error that nobody caught ends the thread here, before it can tell of results.
    await setImmediate();
    return { outcome: JSON.stringify(outcome), requestsDone, requestCount, warnings };
  }

  async #prepare(): Promise<void> {
    const { command, plugins } = this.#setup;
    // Scripts of the user's own borrow the packages that are beside the command.
    if (command !== undefined) process.argv[1] = command;
    await importPlugins(plugins);
    inlineDeeply();
  }
}
