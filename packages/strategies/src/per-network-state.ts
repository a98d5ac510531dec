import type { NetworkView } from '@icarus-sim/core';

/** Something computed from the links of the network, and again after these have changed. */
export class PerNetworkState<Value> {
  private pathId = -1;
  private value: Value | undefined;

  /** @param compute - Computes the value for the network as it is now. */
  constructor(
    private readonly view: NetworkView,
    private readonly compute: () => Value,
  ) {}

  /** The value for the network as it is now. O(1) unless it has changed. */
  get(): Value {
    // Every path gets another number when the network changes, even one without links.
    const { id } = this.view.shortestPath(0, 0);
    if (this.value === undefined || id !== this.pathId) {
      this.value = this.compute();
      this.pathId = id;
    }
    return this.value;
  }
}
