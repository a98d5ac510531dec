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

/** The definition registered under each kind. */
export interface ComponentKinds {
  topology: TopologyFactory;
  workload: WorkloadFactory;
  cachePlacement: CachePlacement;
  contentPlacement: ContentPlacement;
  strategy: StrategyFactory;
  cachePolicy: CachePolicyFactory;
  dataCollector: DataCollectorFactory;
  resultsReader: ResultsReader;
  resultsWriter: ResultsWriter;
  engine: Engine;
  executor: Executor;
  command: CommandDefinition;
}

/** The name of a kind of component. */
export type Kind = keyof ComponentKinds;

/** All kinds, in the order in which they are listed to users. */
export const KINDS: readonly Kind[] = [
  'topology',
  'workload',
  'cachePlacement',
  'contentPlacement',
  'strategy',
  'cachePolicy',
  'dataCollector',
  'resultsReader',
  'resultsWriter',
  'engine',
  'executor',
  'command',
];

/** Each kind in words, for messages. */
export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  topology: 'topology',
  workload: 'workload',
  cachePlacement: 'cache placement',
  contentPlacement: 'content placement',
  strategy: 'strategy',
  cachePolicy: 'eviction policy',
  dataCollector: 'data collector',
  resultsReader: 'results reader',
  resultsWriter: 'results writer',
  engine: 'engine',
  executor: 'executor',
  command: 'command',
};
