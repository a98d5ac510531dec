import type { DataCollector, Path } from '@icarus-sim/core';
import { listenersOf } from './hops-as-paths.js';
import { proxyClassFor } from './proxy-class.js';

/**
 * Passes each event on to the collectors that have it; a path event goes hop by hop to those that
 * know hops only.
 * @internal
 */
export interface CollectorProxy {
  /** Whether any collector wants to know of misses. */
  readonly hearsMisses: boolean;
  /** Whether any collector wants to know of insertions. */
  readonly hearsInsertions: boolean;
  startSession(time: number, receiver: number, content: number): void;
  endSession(success: boolean): void;
  cacheHit(node: number): void;
  cacheMiss(node: number): void;
  serverHit(node: number): void;
  insertion(node: number, content: number, evicted: number): void;
  requestPath(path: Path, from: number, to: number, mainPath: boolean): void;
  contentPath(path: Path, from: number, to: number, mainPath: boolean): void;
}

/**
 * Puts one proxy before the collectors of an experiment.
 * @param collectors - In the order in which they get events.
 * @internal
 */
export function createCollectorProxy(collectors: readonly DataCollector[]): CollectorProxy {
  const listeners = collectors.flatMap(listenersOf);
  const Proxy = proxyClassFor(listeners);
  return new Proxy(listeners);
}
