import { NO_PARAMETERS, type Executor } from '@icarus-sim/core';
import { QueueSession } from './queue-session.js';

/**
 * Leaves the experiments to workers on any number of machines, through queues on a Redis server:
 * `icarus worker` takes them and sends back the results.
 */
export const bullmqExecutor: Executor<typeof NO_PARAMETERS> = {
  description:
    'Leaves experiments to workers on any number of machines, which icarus worker starts, through ' +
    'queues on a Redis server.',
  reference: { citation: 'BullMQ, message queue on Redis', url: 'https://docs.bullmq.io' },
  parameters: NO_PARAMETERS,
  open: async (_, settings) => await QueueSession.open(settings),
};
