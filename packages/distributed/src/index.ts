import { registrarFor } from '@icarus-sim/core';
import { name, version } from '../package.json';
import { worker } from './commands/worker.js';
import { bullmqExecutor } from './executor/bullmq-executor.js';

const { registerCommand, registerExecutor } = registrarFor({ name, version });

registerCommand('worker', worker);
registerExecutor('BULLMQ', bullmqExecutor);

export { bullmqExecutor, worker };
export { REDIS_VARIABLE } from './connection/redis-address.js';
