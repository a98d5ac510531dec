import type { DataCollector, Path } from '@icarus-sim/core';
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
  private readonly startListeners: Listening<'startSession'>[];
  private readonly endListeners: Listening<'endSession'>[];
  private readonly cacheHitListeners: Listening<'cacheHit'>[];
  private readonly cacheMissListeners: Listening<'cacheMiss'>[];
  private readonly serverHitListeners: Listening<'serverHit'>[];
  private readonly insertionListeners: Listening<'insertion'>[];
  private readonly requestListeners: Listening<'requestPath'>[];
  private readonly contentListeners: Listening<'contentPath'>[];

  /** @param collectors - In the order in which they get events. */
  constructor(collectors: readonly DataCollector[]) {
    this.startListeners = listenersTo(collectors, 'startSession');
    this.endListeners = listenersTo(collectors, 'endSession');
    this.cacheHitListeners = listenersTo(collectors, 'cacheHit');
    this.cacheMissListeners = listenersTo(collectors, 'cacheMiss');
    this.serverHitListeners = listenersTo(collectors, 'serverHit');
    this.insertionListeners = listenersTo(collectors, 'insertion');
    const byPath = collectors.map(hopsAsPaths);
    this.requestListeners = listenersTo(byPath, 'requestPath');
    this.contentListeners = listenersTo(byPath, 'contentPath');
  }

  startSession(time: number, receiver: number, content: number): void {
    const listeners = this.startListeners;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.startSession(time, receiver, content);
  }

  endSession(success: boolean): void {
    const listeners = this.endListeners;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.endSession(success);
  }

  cacheHit(node: number): void {
    const listeners = this.cacheHitListeners;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.cacheHit(node);
  }

  cacheMiss(node: number): void {
    const listeners = this.cacheMissListeners;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.cacheMiss(node);
  }

  serverHit(node: number): void {
    const listeners = this.serverHitListeners;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.serverHit(node);
  }

  insertion(node: number, content: number, evicted: number): void {
    const listeners = this.insertionListeners;
    for (let i = 0; i < listeners.length; i++) listeners[i]!.insertion(node, content, evicted);
  }

  requestPath(path: Path, from: number, to: number, mainPath: boolean): void {
    const listeners = this.requestListeners;
    for (let i = 0; i < listeners.length; i++) {
      listeners[i]!.requestPath(path, from, to, mainPath);
    }
  }

  contentPath(path: Path, from: number, to: number, mainPath: boolean): void {
    const listeners = this.contentListeners;
    for (let i = 0; i < listeners.length; i++) {
      listeners[i]!.contentPath(path, from, to, mainPath);
    }
  }
}
