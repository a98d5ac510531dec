import { InputError, type ContentCatalogue, type NetworkView } from '@icarus-sim/core';

/** Tells by hash which cache of a group is responsible for a content. */
export class AuthoritativeCaches {
  private readonly contents: ContentCatalogue;
  private readonly nodes: readonly number[];

  /**
   * @param nodes - The caches of the group, in topology order.
   * @param group - What the group is called in errors.
   * @throws InputError where there are no caches.
   */
  constructor(view: NetworkView, nodes: readonly number[], group = 'network') {
    if (nodes.length === 0) {
      const found = `a ${group} without caches`;
      throw new InputError({ place: '', found, allowed: 'at least one cache for hash-routing' });
    }
    this.contents = view.contents;
    this.nodes = nodes;
  }

  /** Node of the only shared cache that may hold a content. */
  of(content: number): number {
    return this.nodes[this.contents.hash(content) % this.nodes.length]!;
  }
}
