import type { CachePlacement } from '../contracts/cache-placement.js';
import type { CachePolicyFactory } from '../contracts/cache-policy.js';
import type { CommandDefinition } from '../contracts/command.js';
import type { ContentPlacement } from '../contracts/content-placement.js';
import type { DataCollectorFactory } from '../contracts/data-collector.js';
import type { Engine } from '../contracts/engine.js';
import type { Executor } from '../contracts/executor.js';
import type { ResultsReader, ResultsWriter } from '../contracts/results-format.js';
import type { StrategyFactory } from '../contracts/strategy.js';
import type { TopologyFactory } from '../contracts/topology.js';
import type { WorkloadFactory } from '../contracts/workload.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';
import { register, type Provider } from './registry.js';

/** The functions that register components of each kind. */
export interface Registrar {
  /** Registers a topology factory under a name. */
  registerTopology<S extends ParameterSchema>(name: string, definition: TopologyFactory<S>): void;
  /** Registers a workload under a name. */
  registerWorkload<S extends ParameterSchema>(name: string, definition: WorkloadFactory<S>): void;
  /** Registers a cache placement under a name. */
  registerCachePlacement<S extends ParameterSchema>(
    name: string,
    definition: CachePlacement<S>,
  ): void;
  /** Registers a content placement under a name. */
  registerContentPlacement<S extends ParameterSchema>(
    name: string,
    definition: ContentPlacement<S>,
  ): void;
  /** Registers a caching and routing strategy under a name. */
  registerStrategy<S extends ParameterSchema>(name: string, definition: StrategyFactory<S>): void;
  /** Registers an eviction policy under a name. */
  registerCachePolicy<S extends ParameterSchema>(
    name: string,
    definition: CachePolicyFactory<S>,
  ): void;
  /** Registers a data collector under a name. */
  registerDataCollector<S extends ParameterSchema>(
    name: string,
    definition: DataCollectorFactory<S>,
  ): void;
  /** Registers a results reader under the name of its format. */
  registerResultsReader<S extends ParameterSchema>(
    name: string,
    definition: ResultsReader<S>,
  ): void;
  /** Registers a results writer under the name of its format. */
  registerResultsWriter<S extends ParameterSchema>(
    name: string,
    definition: ResultsWriter<S>,
  ): void;
  /** Registers a simulation engine under a name. */
  registerEngine<S extends ParameterSchema>(name: string, definition: Engine<S>): void;
  /** Registers an executor under a name. */
  registerExecutor<S extends ParameterSchema>(name: string, definition: Executor<S>): void;
  /** Registers a command under its words, such as `trace stats`. */
  registerCommand<S extends ParameterSchema>(name: string, definition: CommandDefinition<S>): void;
}

/**
 * The register functions of one package: what it registers is known to come from it, whoever
 * imports it, so that two copies of the package (ESM and CommonJS) are no conflict.
 * @param provider - Name and version from the package's `package.json`.
 * @returns Functions that throw InputError where another package has taken a name.
 * @example
 * ```ts
 * import { entriesOf, NO_PARAMETERS, registrarFor } from '@icarus-sim/core';
 *
 * const { registerContentPlacement } = registrarFor({ name: 'icarus-first', version: '1.0.0' });
 * registerContentPlacement('FIRST_SOURCE', {
 *   description: 'The first source stores all contents.',
 *   parameters: NO_PARAMETERS,
 *   place: (topology, contents) => new Uint16Array(contents.size),
 * });
 * console.log(entriesOf('contentPlacement')[0]?.provider?.name); // icarus-first
 * ```
 */
export function registrarFor(provider: Provider | undefined): Registrar {
  return {
    registerTopology: (name, definition) => register('topology', name, definition, provider),
    registerWorkload: (name, definition) => register('workload', name, definition, provider),
    registerCachePlacement: (name, definition) =>
      register('cachePlacement', name, definition, provider),
    registerContentPlacement: (name, definition) =>
      register('contentPlacement', name, definition, provider),
    registerStrategy: (name, definition) => register('strategy', name, definition, provider),
    registerCachePolicy: (name, definition) => register('cachePolicy', name, definition, provider),
    registerDataCollector: (name, definition) =>
      register('dataCollector', name, definition, provider),
    registerResultsReader: (name, definition) =>
      register('resultsReader', name, definition, provider),
    registerResultsWriter: (name, definition) =>
      register('resultsWriter', name, definition, provider),
    registerEngine: (name, definition) => register('engine', name, definition, provider),
    registerExecutor: (name, definition) => register('executor', name, definition, provider),
    registerCommand: (name, definition) => register('command', name, definition, provider),
  };
}

/**
 * Register functions for files that belong to no package.
 * @example
 * ```ts
 * import { namesOf, NO_PARAMETERS, registerStrategy } from '@icarus-sim/core';
 *
 * registerStrategy('FROM_THE_SOURCE', {
 *   description: 'Every request goes to the source; caches are not asked.',
 *   parameters: NO_PARAMETERS,
 *   create: (view, controller) => ({
 *     processEvent(time, receiver, content, log) {
 *       controller.startSession(time, receiver, content, log);
 *       const source = view.contentSource(content);
 *       controller.forwardRequestPath(view.shortestPath(receiver, source));
 *       controller.getContent(source);
 *       controller.forwardContentPath(view.shortestPath(source, receiver));
 *       controller.endSession();
 *     },
 *   }),
 * });
 * console.log(namesOf('strategy').join()); // FROM_THE_SOURCE
 * ```
 */
export const {
  registerTopology,
  registerWorkload,
  registerCachePlacement,
  registerContentPlacement,
  registerStrategy,
  registerCachePolicy,
  registerDataCollector,
  registerResultsReader,
  registerResultsWriter,
  registerEngine,
  registerExecutor,
  registerCommand,
} = registrarFor(undefined);
