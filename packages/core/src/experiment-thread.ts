import { parentPort, workerData } from 'node:worker_threads';
import type { ExperimentJob } from './contracts/executor.js';
import type { EndedJob, HostSetup } from './executors/host-message.js';
import { JobRunner } from './executors/job-runner.js';

const setup: HostSetup = workerData;
const runner = new JobRunner(setup, (message) => parentPort?.postMessage(message));

/** Runs a job that the pool of threads hands to this one. */
export function runJob({ id, job }: { id: number; job: ExperimentJob }): Promise<EndedJob> {
  return runner.run(id, job);
}
