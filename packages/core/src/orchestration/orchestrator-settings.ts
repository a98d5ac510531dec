import type { ExperimentSpecification } from '../configuration/configuration-schema.js';
import type { ComponentSpecification } from '../contracts/component.js';
import type { LoadedPlugin } from '../plugins/load-plugins.js';

/**
 * What an orchestrator runs and how.
 * @experimental
 */
export interface OrchestratorSettings {
  /** The experiment queue. */
  readonly experiments: readonly ExperimentSpecification[];
  readonly collectors: readonly ComponentSpecification[];
  readonly replications: number;
  readonly seed: number;
  /** False to run one experiment at a time. */
  readonly parallel: boolean;
  /** Most experiments at a time; by default as many as the executor can run. */
  readonly processes?: number;
  readonly summaryFrequency: number;
  /** Names of the engine and the executor. */
  readonly engine: string;
  readonly executor: string;
  readonly baseDirectory: string;
  /** Longest that an experiment may run, in seconds. */
  readonly timeout?: number;
  /** Most memory that a worker may use, in MB. */
  readonly memory?: number;
  /** The plugins that were loaded, the engine among them, for executors in other processes. */
  readonly plugins: readonly LoadedPlugin[];
  /** Whether the job at a position of the campaign is run; by default all are. */
  readonly selects?: (sequence: number) => boolean;
  /**
   * Asked once all runs have ended: positions of runs to add, beyond the replications if need be;
   * none to end the campaign.
   */
  readonly further?: () => readonly number[];
}
