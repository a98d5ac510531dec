import { InputError, nearestNames, quote, type Topology } from '@icarus-sim/core';
import { checkedSources } from './checked-sources.js';

/** Finds the sources of a network by their names. */
export class SourcePositions {
  readonly #topology: Topology;
  readonly #positions: ReadonlyMap<string, number>;

  /** @throws InputError where the network has no sources, or too many. */
  constructor(topology: Topology) {
    this.#topology = topology;
    const sources = checkedSources(topology);
    this.#positions = new Map(sources.map((node, i) => [topology.nodeName(node), i]));
  }

  /** Number of sources. */
  get count(): number {
    return this.#positions.size;
  }

  /**
   * The position of a source in `topology.sources()`.
   * @param place - Where the name stands, for the error.
   * @throws InputError where there is no such node, or it isn't a source.
   */
  positionOf(name: string, place: string): number {
    const position = this.#positions.get(name);
    if (position !== undefined) return position;
    const node = this.#topology.nodeIndex(name);
    const role = node < 0 ? 'an unknown node' : `a ${this.#topology.stack(node)}`;
    const names = [...this.#positions.keys()];
    const nearest = nearestNames(name, names);
    const allowed = 'names of sources';
    throw new InputError({ place, found: `${quote(name)}, ${role}`, allowed, nearest });
  }
}
