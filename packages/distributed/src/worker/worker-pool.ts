import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { namedPlugin, type Announcement } from '../campaign/announcement.js';
import { PREFIX, queueName } from '../campaign/campaign-keys.js';
import { listCampaigns } from '../campaign/list-campaigns.js';
import { refuse } from '../campaign/refusals.js';
import { CampaignWorker, type WorkerSettings } from './campaign-worker.js';
import { comparePlugins } from './compare-plugins.js';
import { JobServer } from './job-server.js';

/** Time between two looks for campaigns, in milliseconds. */
const LOOK_INTERVAL = 1000;

/** Works for every campaign on a server whose plugins this machine has too. */
export class WorkerPool {
  readonly #redis: Redis;
  readonly #settings: WorkerSettings;
  readonly #host: string;
  readonly #workers = new Map<string, CampaignWorker>();
  readonly #jobs: JobServer;
  readonly #refused = new Set<string>();
  readonly #endings = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isLeaving = false;

  /** @param host - Name of this machine, for campaigns that it refuses. */
  constructor(redis: Redis, settings: WorkerSettings, host: string) {
    this.#redis = redis;
    this.#settings = settings;
    this.#host = host;
    this.#jobs = new JobServer(this.#workers, settings.jobs);
  }

  /** Starts to look for campaigns and to run their jobs. */
  start(): void {
    this.#jobs.start();
    this.#lookAgain();
  }

  #lookAgain(): void {
    this.#looking = this.#look()
      // The server is away: there will be another look.
      .catch(() => undefined)
      .finally(() => {
        if (!this.#isLeaving) this.#timer = setTimeout(() => this.#lookAgain(), LOOK_INTERVAL);
      });
  }

  /** Takes no more jobs, and waits for those that run. */
  async finish(): Promise<void> {
    this.#isLeaving = true;
    clearTimeout(this.#timer);
    await Promise.all([this.#looking, this.#jobs.stop()]);
    for (const [id, worker] of this.#workers) this.#end(id, worker);
    await Promise.all(this.#endings);
  }

  /** Breaks off what runs; the jobs go back to their queues. */
  abandon(): void {
    for (const worker of this.#workers.values()) worker.abandon();
  }

  async #look(): Promise<void> {
    const campaigns = await listCampaigns(this.#redis);
    const alive = new Set(campaigns.map(({ id }) => id));
    for (const [id, worker] of [...this.#workers]) {
      if (alive.has(id)) continue;
      worker.abandon();
      this.#workers.delete(id);
      this.#end(id, worker, () => this.#forget(id));
    }
    for (const campaign of campaigns) {
      if (!this.#workers.has(campaign.id) && !this.#refused.has(campaign.id)) {
        await this.#meet(campaign);
      }
    }
  }

  async #meet(campaign: Announcement): Promise<void> {
    const { log, plugins } = this.#settings;
    const title = `campaign ${campaign.id} of ${campaign.host}`;
    const differences = comparePlugins(campaign.plugins, plugins.map(namedPlugin));
    if (differences.length === 0) {
      log(`${title}: taking experiments`);
      this.#workers.set(
        campaign.id,
        await CampaignWorker.start(this.#redis, campaign, this.#settings),
      );
      return;
    }
    const reason = differences.join('; ');
    log(`${title} is refused: ${reason}`);
    await refuse(this.#redis, campaign.id, `the worker on ${this.#host} takes nothing: ${reason}`);
    this.#refused.add(campaign.id);
  }

  /** Removes what a dead campaign left; one that comes back puts its jobs in the queue again. */
  async #forget(id: string): Promise<void> {
    const queue = new Queue(queueName(id), { connection: this.#redis, prefix: PREFIX });
    queue.on('error', () => undefined);
    await queue.obliterate({ force: true }).catch(() => undefined);
    await queue.close();
  }

  #end(id: string, worker: CampaignWorker, clearUp = (): Promise<void> => Promise.resolve()): void {
    const ending = worker
      .finish()
      .then(clearUp)
      .finally(() => this.#endings.delete(ending));
    this.#endings.add(ending);
    this.#settings.log(`campaign ${id}: no more experiments are taken`);
  }
}
