import { Script } from 'node:vm';
import type { DataCollector } from '@icarus-sim/core';

/** The events of a collector that are passed on. */
export type CollectorEvent = Exclude<keyof DataCollector, 'results' | 'requestHop' | 'contentHop'>;

/** Makes the function that passes an event on to given listeners. */
type DispatcherFactory<Event extends CollectorEvent> = (
  listeners: readonly Required<Pick<DataCollector, Event>>[],
) => Required<DataCollector>[Event];

/** Compiled once for each event and number of listeners; running a script anew is cheap. */
const scripts = new Map<string, Script>();

/** The text of a factory: `(listeners) => { const [a0, …] = listeners; return (…) => { … } }`. */
function sourceOf(event: CollectorEvent, count: number): string {
  const names = Array.from({ length: count }, (_, i) => `listener${i}`);
  const calls = names.map((name) => `${name}.${event}(a, b, c, d);`).join(' ');
  return `(listeners) => { const [${names.join(', ')}] = listeners; return (a, b, c, d) => { ${calls} }; }`;
}

/**
 * The function that passes an event on to each of its listeners, unrolled. It is compiled from a
 * text of event and number of listeners alone, and anew for each experiment: every call in it meets
 * one class of collector only, so that V8 inlines it, whatever collectors ran before.
 */
export function dispatcherFor<Event extends CollectorEvent>(
  event: Event,
  listeners: readonly Required<Pick<DataCollector, Event>>[],
): Required<DataCollector>[Event] {
  const key = `${event}/${listeners.length}`;
  const script = scripts.get(key) ?? new Script(sourceOf(event, listeners.length));
  scripts.set(key, script);
  const factory: DispatcherFactory<Event> = script.runInThisContext();
  return factory(listeners);
}
