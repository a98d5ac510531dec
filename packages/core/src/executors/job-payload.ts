import { EXPERIMENT } from '../configuration/configuration-schema.js';
import type { ComponentSpecification } from '../contracts/component.js';
import type { ExperimentJob } from '../contracts/executor.js';
import { Type } from '../parameters/parameter-schema.js';
import { parseParameters } from '../parameters/validate-parameters.js';

const collector = Type.Unsafe<ComponentSpecification>(
  Type.Object({ name: Type.String({ minLength: 1 }) }, { additionalProperties: true }),
);

/**
 * Schema of a job as it travels to another process.
 * @internal
 */
export const JOB = Type.Object(
  {
    sequence: Type.Integer({ minimum: 0 }),
    index: Type.Integer({ minimum: 0 }),
    replication: Type.Integer({ minimum: 1 }),
    seed: Type.Integer({ minimum: 0 }),
    experiment: EXPERIMENT,
    collectors: Type.Array(collector),
    engine: Type.String({ minLength: 1 }),
    baseDirectory: Type.String(),
  },
  { additionalProperties: false },
);

/**
 * Checks a job that comes from outside, such as from a queue on the network. The parameters of its
 * components are checked when it runs.
 * @param payload - A value as JSON has it.
 * @throws InputError listing what is wrong with it.
 * @internal
 */
export function parseJob(payload: unknown): ExperimentJob {
  return parseParameters(JOB, payload, 'job');
}
