import type { ComponentDefinition, ComponentSpecification, ParametersOf } from './component.js';
import type { ResultTree } from './data-collector.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';
import type { ExperimentSpecification } from '../configuration/configuration-schema.js';
import type { LoadedPlugin } from '../plugins/load-plugins.js';

/**
 * One experiment of the queue in one replication.
 * @experimental
 */
export interface ExperimentJob {
  /** Position in the campaign, from 0, replications included. */
  readonly sequence: number;
  /** Position of the experiment in the queue, from 0. */
  readonly index: number;
  /** Replication, from 1. */
  readonly replication: number;
  readonly seed: number;
  readonly experiment: ExperimentSpecification;
  readonly collectors: readonly ComponentSpecification[];
  /** Name of the engine. */
  readonly engine: string;
  readonly baseDirectory: string;
}

/**
 * How a job ended.
 * @experimental
 */
export type ExperimentOutcome =
  | { readonly status: 'succeeded'; readonly results: ResultTree; readonly duration: number }
  | {
      readonly status: 'failed';
      readonly error: string;
      /** Where the error comes from, while debugging. */
      readonly stack?: string;
      readonly duration: number;
    };

/**
 * What a job tells while it runs.
 * @experimental
 */
export interface JobListener {
  /** Called now and then with the number of requests done, of `requestCount`. */
  onProgress?(requestsDone: number, requestCount: number): void;
  onWarning?(message: string): void;
  /** Stops the job when aborted; its outcome is then a failure. */
  readonly signal?: AbortSignal;
}

/**
 * Runs jobs, here or elsewhere.
 * @experimental
 */
export interface ExecutorSession {
  /** Number of jobs that it can run at the same time. */
  readonly concurrency: number;
  /** Runs a job; a failure of the experiment is an outcome, not a rejection. */
  execute(job: ExperimentJob, listener?: JobListener): Promise<ExperimentOutcome>;
  /** Lets go of all it holds. */
  close(): Promise<void>;
}

/**
 * What an executor needs to know of the campaign whose jobs it runs.
 * @experimental
 */
export interface ExecutionSettings {
  /** The plugins that the campaign uses, the engine among them, for other processes to load. */
  readonly plugins: readonly LoadedPlugin[];
  /** Most experiments at a time; by default one a core. */
  readonly processes?: number;
  /** Longest that an experiment may run, in seconds. */
  readonly timeout?: number;
  /** Most memory that a worker may use, in MB. */
  readonly memory?: number;
}

/**
 * A registered way of running jobs.
 * @experimental
 */
export interface Executor<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** Starts the executor for one campaign. */
  open(
    parameters: ParametersOf<Schema>,
    settings: ExecutionSettings,
  ): ExecutorSession | Promise<ExecutorSession>;
}
