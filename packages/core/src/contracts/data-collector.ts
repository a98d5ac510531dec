import type { ComponentContext, ComponentDefinition, ParametersOf } from './component.js';
import type { NetworkView } from './network-view.js';
import type { Path } from './path.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/** A tree of results: numbers, texts, lists and further trees by name. */
export type ResultTree = { [name: string]: ResultValue };

/** A value in a result tree. */
export type ResultValue = number | string | boolean | null | ResultValue[] | ResultTree;

/**
 * Measures a run. A collector has the methods of the events that it needs; a path event stands
 * for all its hops, and a collector has either hop events or path events, not both.
 */
export interface DataCollector {
  startSession?(time: number, receiver: number, content: number): void;
  /** @param success - False where the content was not delivered. */
  endSession?(success: boolean): void;
  cacheHit?(node: number): void;
  cacheMiss?(node: number): void;
  serverHit?(node: number): void;
  /** The content of the session was inserted; `evicted` is -1 where nothing had to go. */
  insertion?(node: number, content: number, evicted: number): void;
  requestHop?(u: number, v: number, mainPath: boolean): void;
  contentHop?(u: number, v: number, mainPath: boolean): void;
  /** A request travelled from position `from` to position `to` of a path, `from` < `to`. */
  requestPath?(path: Path, from: number, to: number, mainPath: boolean): void;
  /** A content travelled from position `from` to position `to` of a path, `from` < `to`. */
  contentPath?(path: Path, from: number, to: number, mainPath: boolean): void;
  /** The results; called once, after the last session. */
  results(): ResultTree;
}

/** Describes one metric of a collector, for tables and plots. */
export interface MetricDescription {
  readonly title: string;
  readonly unit?: string;
}

/** A registered data collector. */
export interface DataCollectorFactory<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** The metrics in its results, by their name (`MEAN`). */
  readonly metrics?: Readonly<Record<string, MetricDescription>>;
  /** Builds the collector for one experiment. */
  create(
    view: NetworkView,
    parameters: ParametersOf<Schema>,
    context: ComponentContext,
  ): DataCollector;
}
