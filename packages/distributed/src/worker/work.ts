import { availableParallelism, hostname } from 'node:os';
import type { CommandContext } from '@icarus-sim/core';
import type { WorkerOptions } from '../commands/worker.js';
import { connect } from '../connection/connect.js';
import { redisAddress, shownAddress } from '../connection/redis-address.js';
import { untilToldToLeave } from './until-told-to-leave.js';
import { WorkerPool } from './worker-pool.js';

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
  log(`waiting for experiments on ${shownAddress(address)}, ${jobs} at a time`);
  pool.start();
  const { again } = await untilToldToLeave();
  log(`leaving: experiments may go on for ${options.grace} s, then they go back to the queue`);
  const timer = setTimeout(() => pool.abandon(), 1000 * options.grace);
  void again.then(() => pool.abandon());
  await pool.finish();
  clearTimeout(timer);
  redis.disconnect();
  return 0;
}
