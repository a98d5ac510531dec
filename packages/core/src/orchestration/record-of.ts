import type { ExperimentJob, ExperimentOutcome } from '../contracts/executor.js';
import type { ExperimentRecord } from '../results/journal-format.js';

/** The record of a job that has ended. */
export function recordOf(job: ExperimentJob, outcome: ExperimentOutcome): ExperimentRecord {
  const { sequence, index, replication, experiment } = job;
  const parameters = { ...experiment };
  return { type: 'experiment', sequence, index, replication, ...outcome, parameters };
}
