/** A hop over a link, from one node to the next. */
export type Hop = readonly [from: number, to: number];

/**
 * Where a message may be found that started at some nodes and was sent on over links. The order of
 * hops doesn't matter: what a session does has no time of its own.
 * @param starts - Where the message was at first.
 * @returns The nodes that it came to, the first ones included.
 */
export function nodesReached(starts: Iterable<number>, hops: readonly Hop[]): Set<number> {
  const reached = new Set(starts);
  // A set yields what is added to it while it is walked through.
  for (const node of reached) {
    for (const [from, to] of hops) if (from === node) reached.add(to);
  }
  return reached;
}
