/** Finds routes through the network as it is now. */
export interface Router {
  /**
   * The nodes of the shortest path, ends included, in travelling order; `undefined` where the
   * two can't reach each other. The path from `to` to `from` is its reverse.
   */
  route(from: number, to: number): number[] | undefined;
}
