import {
  InputError,
  nearestNames,
  quote,
  type NetworkController,
  type Topology,
} from '@icarus-sim/core';
import type { NetworkChange } from './network-configuration.js';

/** A change with its nodes looked up. */
interface ScheduledChange {
  readonly time: number;
  readonly place: string;
  apply(controller: NetworkController): void;
}

/** Applies the changes of the network of a configuration when their time has come. */
export class NetworkSchedule {
  /** Time of the next change, Infinity after the last one. */
  nextTime: number;
  readonly #changes: readonly ScheduledChange[];
  #next = 0;

  /**
   * @param changes - In any order; changes at the same time are applied in the order given.
   * @throws InputError where a node is unknown.
   */
  constructor(changes: readonly NetworkChange[], topology: Topology) {
    const scheduled = changes.map((change, i) => schedule(change, topology, `events[${i}]`));
    this.#changes = scheduled.sort((a, b) => a.time - b.time);
    this.nextTime = this.#changes[0]?.time ?? Infinity;
  }

  /**
   * Applies every change up to a time.
   * @throws InputError where a change can't be made, such as removing a link that isn't there.
   */
  applyUpTo(time: number, controller: NetworkController): void {
    while (this.nextTime <= time) {
      const change = this.#changes[this.#next++];
      if (change) applyChange(change, controller);
      this.nextTime = this.#changes[this.#next]?.time ?? Infinity;
    }
  }
}

function applyChange(change: ScheduledChange, controller: NetworkController): void {
  try {
    change.apply(controller);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError({ place: `netconf.${change.place}`, found: error.message });
  }
}

function schedule(change: NetworkChange, topology: Topology, place: string): ScheduledChange {
  const node = (key: string, name: string): number => {
    const index = topology.nodeIndex(name);
    if (index >= 0) return index;
    const nearest = nearestNames(name, topology.graph.nodes());
    const found = `unknown node ${quote(name)}`;
    throw new InputError({ place: `netconf.${place}.${key}`, found, nearest });
  };
  return { time: change.time, place, apply: actionOf(change, node) };
}

function actionOf(
  change: NetworkChange,
  node: (key: string, name: string) => number,
): ScheduledChange['apply'] {
  if (change.action === 'removeNode' || change.action === 'restoreNode') {
    const { action } = change;
    const target = node('node', change.node);
    return (controller) => controller[action](target);
  }
  const [u, v] = [node('u', change.u), node('v', change.v)];
  if (change.action === 'rewireLink') {
    const [newU, newV] = [node('newU', change.newU), node('newV', change.newV)];
    return (controller) => controller.rewireLink(u, v, newU, newV);
  }
  const { action } = change;
  return (controller) => controller[action](u, v);
}
