import { parseParameters, Type, type ExperimentOutcome, type ResultTree } from '@icarus-sim/core';

const outcome = Type.Union([
  Type.Object({
    status: Type.Literal('succeeded'),
    results: Type.Unsafe<ResultTree>({ type: 'object' }),
    duration: Type.Number({ minimum: 0 }),
  }),
  Type.Object({
    status: Type.Literal('failed'),
    error: Type.String(),
    stack: Type.Optional(Type.String()),
    duration: Type.Number({ minimum: 0 }),
  }),
]);

/** Schema of what a worker sends back of a job: how it ended. */
const ENDED = Type.Object({ outcome });

/** Schema of what a worker says of a job while it runs. */
const NEWS = Type.Union([
  Type.Object({ requestsDone: Type.Integer(), requestCount: Type.Integer() }),
  Type.Object({ warning: Type.String() }),
]);

/** What a worker says of a job while it runs. */
export type JobNews =
  | { readonly requestsDone: number; readonly requestCount: number }
  | { readonly warning: string };

/**
 * Reads the outcome that a worker has sent.
 * @throws InputError where it is none.
 */
export function parseOutcome(value: unknown): ExperimentOutcome {
  return parseParameters(ENDED, { outcome: value }, 'answer of a worker').outcome;
}

/**
 * Reads what a worker says of a job.
 * @throws InputError where it is no such thing.
 */
export function parseNews(value: unknown): JobNews {
  return parseParameters(Type.Object({ news: NEWS }), { news: value }, 'news of a worker').news;
}
