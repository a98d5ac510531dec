import type { RandomStream, Topology } from '@icarus-sim/core';
import type { IndexSampler } from '@icarus-sim/engine';
import { TruncatedZipf } from '../sampling/truncated-zipf.js';

/** Degree of the node that a receiver is attached to: its first neighbour. */
function attachmentDegree(topology: Topology, receiver: number): number {
  const [attachment] = topology.graph.neighbors(topology.nodeName(receiver));
  return attachment === undefined ? 0 : topology.graph.degree(attachment);
}

/** Receivers by decreasing degree of their attachment node; ties in topology order. */
function byAttachmentDegree(topology: Topology): number[] {
  const degrees = new Map(
    topology.receivers().map((receiver) => [receiver, attachmentDegree(topology, receiver)]),
  );
  return [...degrees].sort(([, a], [, b]) => b - a).map(([receiver]) => receiver);
}

/**
 * Which receivers the requests come from: all alike, or Zipf-distributed over the receivers by
 * decreasing degree of the node that they are attached to.
 */
export class ReceiverPopularity {
  readonly #receivers: Int32Array;
  readonly #distribution: TruncatedZipf;

  /**
   * @param topology - The network, with at least one receiver.
   * @param beta - Exponent of the Zipf distribution; 0 for uniform.
   */
  constructor(topology: Topology, beta: number) {
    const receivers = beta > 0 ? byAttachmentDegree(topology) : topology.receivers();
    this.#receivers = Int32Array.from(receivers);
    this.#distribution = new TruncatedZipf(receivers.length, beta);
  }

  /**
   * A sampler of receivers, as node indices; one draw a receiver.
   * @param stream - Where the draws come from.
   */
  sampler(stream: RandomStream): IndexSampler {
    return new ReceiverSampler(this.#receivers, this.#distribution.sampler(stream));
  }
}

class ReceiverSampler implements IndexSampler {
  readonly #receivers: Int32Array;
  readonly #positions: IndexSampler;

  constructor(receivers: Int32Array, positions: IndexSampler) {
    this.#receivers = receivers;
    this.#positions = positions;
  }

  next(): number {
    return this.#receivers[this.#positions.next()]!;
  }

  fill(target: Int32Array, length: number): void {
    this.#positions.fill(target, length);
    for (let i = 0; i < length; i++) target[i] = this.#receivers[target[i]!]!;
  }
}
