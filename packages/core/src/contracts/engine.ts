import type { ComponentContext, ComponentDefinition, ComponentSpecification } from './component.js';
import type { SourceAssignment } from './content-placement.js';
import type { ResultTree } from './data-collector.js';
import type { NetworkController } from './network-controller.js';
import type { NetworkView } from './network-view.js';
import type { Topology } from './topology.js';
import type { Workload } from './workload.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/**
 * One experiment with its network and workload built, ready for an engine.
 * @experimental
 */
export interface PreparedExperiment {
  readonly topology: Topology;
  readonly workload: Workload;
  readonly sourceAssignment: SourceAssignment;
  readonly strategy: ComponentSpecification;
  readonly cachePolicy: ComponentSpecification;
  /** The configuration's `netconf`, validated against the engine's parameters. */
  readonly networkConfiguration: Readonly<Record<string, unknown>>;
  readonly collectors: readonly ComponentSpecification[];
}

/**
 * How a running simulation may be watched and stopped.
 * @experimental
 */
export interface RunOptions {
  /** Called now and then with the number of requests done, of `requestCount`. */
  readonly onProgress?: (requestsDone: number) => void;
  /** Stops the run when aborted; `run` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * An experiment about to run.
 * @experimental
 */
export interface Simulation {
  readonly view: NetworkView;
  readonly controller: NetworkController;
  /** Number of requests of a whole run, warm-up included. */
  readonly requestCount: number;
  /** Runs every request and returns the collectors' results by collector name. Once only. */
  run(options?: RunOptions): Promise<ResultTree>;
}

/**
 * A registered simulation engine; its parameters are those of `netconf`.
 * @experimental
 */
export interface Engine<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /**
   * Checks a network and its `netconf` before a campaign starts.
   * @throws InputError where it can't be simulated.
   */
  check?(
    topology: Topology,
    networkConfiguration: Readonly<Record<string, unknown>>,
    context: ComponentContext,
  ): void;
  /**
   * Builds the network model, strategy, policies and collectors of an experiment.
   * @throws InputError where the experiment can't be simulated.
   */
  prepare(
    experiment: PreparedExperiment,
    context: ComponentContext,
  ): Simulation | Promise<Simulation>;
}
