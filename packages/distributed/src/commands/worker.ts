import { Type, type CommandDefinition } from '@icarus-sim/core';

const parameters = Type.Object({
  redis: Type.Optional(
    Type.String({
      description:
        'Address of the Redis server, redis://[user:password@]host[:port][/database] or rediss:// ' +
        'for TLS (default: that of the environment variable ICARUS_REDIS, else this machine)',
    }),
  ),
  jobs: Type.Optional(
    Type.Integer({ description: 'Experiments at a time (default: one a core)', minimum: 1 }),
  ),
  plugin: Type.Array(Type.String(), {
    description: 'Package or file to load beside the plugins of the nearest package.json',
    default: [],
  }),
  grace: Type.Number({
    description: 'How long experiments may go on once the worker is told to leave',
    default: 30,
    minimum: 0,
    unit: 's',
  }),
  patience: Type.Number({
    description: 'After what time without a sign of life another worker takes its experiments',
    default: 30,
    minimum: 1,
    unit: 's',
  }),
});

/** Options of `icarus worker`. */
export type WorkerOptions = (typeof parameters)['static'];

/** `icarus worker`: takes experiments of campaigns that run with the executor BULLMQ. */
export const worker: CommandDefinition<typeof parameters> = {
  description:
    'Take experiments of campaigns from a Redis server and run them, until the process is told to leave.',
  parameters,
  shortOptions: { jobs: 'j' },
  examples: [
    'icarus worker --redis redis://cluster-head:6379',
    'ICARUS_REDIS=rediss://icarus:secret@cluster-head icarus worker --jobs 8',
  ],
  async run({ options }, context) {
    const { work } = await import('../worker/work.js');
    return await work(options, context);
  },
};
