import type { Topology } from '@icarus-sim/core';
import { TruncatedZipf } from '../distributions/truncated-zipf.js';

/** Degree of the node that a receiver is attached to: its first neighbour. */
function attachmentDegree(topology: Topology, receiver: number): number {
  const [attachment] = topology.graph.neighbors(topology.nodeName(receiver));
  return attachment === undefined ? 0 : topology.graph.degree(attachment);
}

/**
 * The share of requests that comes from each receiver: the same from all, or by a Zipf
 * distribution in the order of the degrees of the nodes that receivers are attached to, ties in
 * topology order. That is how workloads distribute requests.
 * @param beta - Exponent of the Zipf distribution; 0 for equal shares.
 */
export function receiverShares(topology: Topology, beta: number): ReadonlyMap<number, number> {
  const receivers = topology.receivers();
  const degree = (receiver: number): number => attachmentDegree(topology, receiver);
  const ranked = beta > 0 ? receivers.toSorted((a, b) => degree(b) - degree(a)) : receivers;
  const { pdf } = new TruncatedZipf(beta, ranked.length);
  return new Map(ranked.map((receiver, rank) => [receiver, pdf[rank] ?? 0]));
}
