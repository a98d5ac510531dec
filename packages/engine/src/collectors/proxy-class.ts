import { Script } from 'node:vm';
import type { DataCollector } from '@icarus-sim/core';
import type { CollectorProxy } from './collector-proxy.js';

/** A class of proxies for collectors of certain classes. */
type ProxyClass = new (listeners: readonly DataCollector[]) => CollectorProxy;

/** The events that are passed on, each with the names of its arguments. */
const EVENTS = {
  startSession: 'time, receiver, content',
  endSession: 'success',
  cacheHit: 'node',
  cacheMiss: 'node',
  serverHit: 'node',
  insertion: 'node, content, evicted',
  requestPath: 'path, from, to, mainPath',
  contentPath: 'path, from, to, mainPath',
} as const satisfies Partial<Record<keyof DataCollector, string>>;

type CollectorEvent = keyof typeof EVENTS;

const EVENT_NAMES = Object.keys(EVENTS).filter((name): name is CollectorEvent => name in EVENTS);

/** A number for each class of collectors, known by its prototype. */
const classNumbers = new WeakMap<object, number>();
let nextClassNumber = 0;

const proxyClasses = new Map<string, ProxyClass>();

/**
 * The class of proxies for a sequence of collectors, its methods unrolled. It is compiled from a text
 * of events and positions alone, once for each sequence of collectors' classes: every call in it
 * meets one class only, so that V8 inlines it, and all experiments with the same collectors share
 * what was optimised.
 */
export function proxyClassFor(listeners: readonly DataCollector[]): ProxyClass {
  const key = listeners.map(kindOf).join('/');
  const known = proxyClasses.get(key);
  if (known) return known;
  const compiled: ProxyClass = new Script(sourceOf(listeners)).runInThisContext();
  proxyClasses.set(key, compiled);
  return compiled;
}

/** What the text of a proxy depends on, and what its calls must not mix: events and class. */
function kindOf(listener: DataCollector): string {
  const prototype: object = Object.getPrototypeOf(listener) ?? Object.prototype;
  const number = classNumbers.get(prototype) ?? nextClassNumber++;
  classNumbers.set(prototype, number);
  return `${number}:${EVENT_NAMES.filter((event) => hears(listener, event)).join()}`;
}

function hears(listener: DataCollector, event: CollectorEvent): boolean {
  return typeof listener[event] === 'function';
}

function sourceOf(listeners: readonly DataCollector[]): string {
  const fields = listeners.map((_, i) => `this.listener${i} = listeners[${i}];`);
  const heard = (event: CollectorEvent): boolean =>
    listeners.some((listener) => hears(listener, event));
  const methods = EVENT_NAMES.map((event) => {
    const calls = listeners.map((listener, i) =>
      hears(listener, event) ? `this.listener${i}.${event}(${EVENTS[event]});` : '',
    );
    return `${event}(${EVENTS[event]}) { ${calls.join(' ')} }`;
  });
  return `(class CollectorProxy {
    constructor(listeners) {
      ${fields.join('\n')}
      this.hearsMisses = ${heard('cacheMiss')};
      this.hearsInsertions = ${heard('insertion')};
    }
    ${methods.join('\n')}
  })`;
}
