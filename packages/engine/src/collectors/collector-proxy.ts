import type { DataCollector, Path } from '@icarus-sim/core';
import { dispatcherFor } from './dispatcher.js';
import { hopsAsPaths } from './hops-as-paths.js';

/** A collector seen as one that has the event. */
type Listening<Event extends keyof DataCollector> = Required<Pick<DataCollector, Event>>;

function listenersTo<Event extends keyof DataCollector>(
  collectors: readonly DataCollector[],
  event: Event,
): Listening<Event>[] {
  return collectors.filter(
    (collector): collector is DataCollector & Listening<Event> =>
      typeof collector[event] === 'function',
  );
}

/**
 * Passes each event on to the collectors that have it; a path event goes hop by hop to those that
 * know hops only.
 */
export class CollectorProxy {
  readonly startSession: (time: number, receiver: number, content: number) => void;
  readonly endSession: (success: boolean) => void;
  readonly cacheHit: (node: number) => void;
  readonly cacheMiss: (node: number) => void;
  readonly serverHit: (node: number) => void;
  readonly insertion: (node: number, content: number, evicted: number) => void;
  readonly requestPath: (path: Path, from: number, to: number, mainPath: boolean) => void;
  readonly contentPath: (path: Path, from: number, to: number, mainPath: boolean) => void;
  /** Whether any collector wants to know of misses. */
  readonly hearsMisses: boolean;
  /** Whether any collector wants to know of insertions. */
  readonly hearsInsertions: boolean;

  /** @param collectors - In the order in which they get events. */
  constructor(collectors: readonly DataCollector[]) {
    const byPath = collectors.map(hopsAsPaths);
    const missListeners = listenersTo(collectors, 'cacheMiss');
    const insertionListeners = listenersTo(collectors, 'insertion');
    this.hearsMisses = missListeners.length > 0;
    this.hearsInsertions = insertionListeners.length > 0;
    this.cacheMiss = dispatcherFor('cacheMiss', missListeners);
    this.insertion = dispatcherFor('insertion', insertionListeners);
    this.startSession = dispatcherFor('startSession', listenersTo(collectors, 'startSession'));
    this.endSession = dispatcherFor('endSession', listenersTo(collectors, 'endSession'));
    this.cacheHit = dispatcherFor('cacheHit', listenersTo(collectors, 'cacheHit'));
    this.serverHit = dispatcherFor('serverHit', listenersTo(collectors, 'serverHit'));
    this.requestPath = dispatcherFor('requestPath', listenersTo(byPath, 'requestPath'));
    this.contentPath = dispatcherFor('contentPath', listenersTo(byPath, 'contentPath'));
  }
}
