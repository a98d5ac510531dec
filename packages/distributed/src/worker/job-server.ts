import { setTimeout as sleep } from 'node:timers/promises';
import type { CampaignWorker } from './campaign-worker.js';

/** Time between two looks for jobs where no campaign has one, in milliseconds. */
const IDLE_INTERVAL = 200;

/** Runs so many jobs at a time, taken from the campaigns in turns. */
export class JobServer {
  readonly #workers: ReadonlyMap<string, CampaignWorker>;
  readonly #jobs: number;
  readonly #running = new Set<Promise<unknown>>();
  #turn = 0;
  #isLeaving = false;
  #serving: Promise<void> = Promise.resolve();

  /**
   * @param workers - The campaigns to take jobs from, which change.
   * @param jobs - Most jobs at a time, of all campaigns together.
   */
  constructor(workers: ReadonlyMap<string, CampaignWorker>, jobs: number) {
    this.#workers = workers;
    this.#jobs = jobs;
  }

  /** Starts to take jobs. */
  start(): void {
    this.#serving = this.#serve();
  }

  /** Takes no more jobs. @returns Resolves once none is being taken. */
  async stop(): Promise<void> {
    this.#isLeaving = true;
    await this.#serving;
  }

  async #serve(): Promise<void> {
    while (!this.#isLeaving) {
      if (this.#running.size >= this.#jobs) await Promise.race(this.#running);
      else if (!(await this.#takeOne())) await sleep(IDLE_INTERVAL);
    }
  }

  /** Asks one campaign after the other, beginning behind the one that had a job last. */
  async #takeOne(): Promise<boolean> {
    const workers = [...this.#workers.values()];
    for (let asked = 0; asked < workers.length; asked++) {
      const worker = workers[this.#turn++ % workers.length];
      // The server is away: there will be another look.
      const taken = await worker?.take().catch(() => undefined);
      if (!taken) continue;
      const ended = taken.ended.catch(() => undefined).finally(() => this.#running.delete(ended));
      this.#running.add(ended);
      return true;
    }
    return false;
  }
}
