import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type {
  ExecutionSettings,
  ExecutorSession,
  ExperimentJob,
  ExperimentOutcome,
  JobListener,
} from '@icarus-sim/core';
import { Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import { namedPlugin } from '../campaign/announcement.js';
import { announce } from '../campaign/announce.js';
import { PREFIX, queueName } from '../campaign/campaign-keys.js';
import { hearRefusals } from '../campaign/refusals.js';
import { connect } from '../connection/connect.js';
import { redisAddress, shownAddress } from '../connection/redis-address.js';
import { PendingJobs } from './pending-jobs.js';

/** Most experiments in the queue at a time: more than any number of workers has taken. */
const MOST_QUEUED = 1000;
/** Time between two looks whether a message was missed, in milliseconds. */
const LOOK_INTERVAL = 3000;
/** How long the end of a campaign may take to clear up, in milliseconds. */
const FAREWELL = 3000;

/** One campaign's queue on a Redis server. */
export class QueueSession implements ExecutorSession {
  readonly concurrency: number;
  readonly #redis: Redis;
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #pending: PendingJobs;
  readonly #endings: (() => Promise<unknown>)[] = [];

  /**
   * Connects to the server and tells workers of the campaign.
   * @throws InputError where the server can't be used.
   */
  static async open(settings: ExecutionSettings): Promise<QueueSession> {
    const address = redisAddress();
    const session = new QueueSession(await connect(address), settings, shownAddress(address));
    await session.#begin(settings);
    return session;
  }

  private readonly id = randomUUID();

  private constructor(redis: Redis, { processes }: ExecutionSettings, server: string) {
    const options = { connection: redis, prefix: PREFIX };
    this.concurrency = processes ?? MOST_QUEUED;
    this.#redis = redis;
    this.#queue = new Queue(queueName(this.id), options);
    this.#events = new QueueEvents(queueName(this.id), options);
    this.#pending = new PendingJobs(this.#queue, server);
    // They try again by themselves.
    this.#queue.on('error', () => undefined);
    this.#events.on('error', () => undefined);
  }

  async execute(job: ExperimentJob, listener: JobListener = {}): Promise<ExperimentOutcome> {
    return await this.#pending.run(job, listener);
  }

  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise((resolve) => (timer = setTimeout(resolve, FAREWELL)));
    const cleared = Promise.allSettled(this.#endings.map((end) => end()));
    await Promise.race([cleared.then(() => this.#clearUp()), tooLong]);
    clearTimeout(timer);
    this.#redis.disconnect();
  }

  async #begin({ plugins, timeout, memory }: ExecutionSettings): Promise<void> {
    await this.#events.waitUntilReady();
    this.#events.on('completed', ({ jobId }) => void this.#pending.settle(jobId));
    this.#events.on('failed', ({ jobId }) => void this.#pending.settle(jobId));
    this.#events.on('active', () => this.#pending.noteWorker());
    this.#events.on('progress', ({ jobId, data }) => this.#pending.tell(jobId, data));
    const look = setInterval(() => void this.#pending.lookAtAll(), LOOK_INTERVAL);
    const refusals = await hearRefusals(this.#redis, this.id, (text) => this.#pending.warn(text));
    const farewell = await announce(this.#redis, {
      id: this.id,
      host: hostname(),
      plugins: plugins.map(namedPlugin),
      ...(timeout !== undefined && { timeout }),
      ...(memory !== undefined && { memory }),
    });
    this.#endings.push(farewell, refusals, () => Promise.resolve(clearInterval(look)));
  }

  /** Nothing of the campaign stays on the server. */
  async #clearUp(): Promise<void> {
    await this.#events.close().catch(() => undefined);
    await this.#queue.obliterate({ force: true }).catch(() => undefined);
    await this.#queue.close().catch(() => undefined);
  }
}
