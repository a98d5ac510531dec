import { availableParallelism, hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandContext } from '@icarus-sim/core';
import type { WorkerOptions } from '../commands/worker.js';
import { connect } from '../connection/connect.js';
import { redisAddress, shownAddress } from '../connection/redis-address.js';
import { untilToldToLeave } from './until-told-to-leave.js';
import { WorkerPool } from './worker-pool.js';

/** How long experiments may take to go back to their queues, in milliseconds. */
const FAREWELL = 3000;

/**
 * Carries out `icarus worker`.
 * @returns Exit code 0, once the process was told to leave and has let go of its experiments.
 * @throws InputError where a plugin can't be loaded or the server can't be used.
 */
export async function work(options: WorkerOptions, context: CommandContext): Promise<number> {
  const address = redisAddress(options.redis);
  const plugins = await context.loadPlugins(options.plugin);
  const redis = await connect(address);
  const jobs = options.jobs ?? availableParallelism();
  const log = (line: string): void => context.print(line);
  const pool = new WorkerPool(
    redis,
    { plugins, jobs, patience: options.patience, log },
    hostname(),
  );
  const told = untilToldToLeave();
  log(`waiting for experiments on ${shownAddress(address)}, ${jobs} at a time`);
  pool.start();
  const { again } = await told;
  log(`leaving: experiments may go on for ${options.grace} s, then they go back to the queue`);
  const grace = new AbortController();
  const timeIsUp = sleep(1000 * options.grace, undefined, { signal: grace.signal });
  void Promise.race([again, timeIsUp]).then(
    () => abandon(pool, log),
    () => undefined,
  );
  await pool.finish();
  grace.abort();
  redis.disconnect();
  return 0;
}

/** Gives all experiments back, unless the server is away: then others take them over later. */
function abandon(pool: WorkerPool, log: (line: string) => void): void {
  pool.abandon();
  const exit = (): never => {
    log('the server does not answer: other workers take over what was running');
    return process.exit();
  };
  setTimeout(exit, FAREWELL).unref();
}
