import { NO_PARAMETERS, type Executor } from '@icarus-sim/core';

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
  async open(_, settings) {
    // BullMQ takes a fifth of a second to load; whoever runs experiments elsewhere needn't wait.
    const { QueueSession } = await import('./queue-session.js');
    return await QueueSession.open(settings);
  },
};
