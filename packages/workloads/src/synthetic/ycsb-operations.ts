import type { RandomStream } from '@icarus-sim/core';

/** What a YCSB client does, by the number it has in {@link YcsbBatch.operations}. */
export const YcsbOperation = { READ: 0, UPDATE: 1, INSERT: 2, SCAN: 3 } as const;

/** A number of {@link YcsbOperation}. */
export type YcsbOperation = (typeof YcsbOperation)[keyof typeof YcsbOperation];

/** Share of an operation in the mix; a second one makes up the rest. */
interface OperationMix {
  readonly frequent: YcsbOperation;
  readonly share: number;
  readonly rare: YcsbOperation;
}

const { READ, UPDATE, INSERT, SCAN } = YcsbOperation;

/** The mix of operations of each core workload. */
const MIXES = {
  A: { frequent: READ, share: 0.5, rare: UPDATE },
  B: { frequent: READ, share: 0.95, rare: UPDATE },
  C: { frequent: READ, share: 1, rare: UPDATE },
  D: { frequent: READ, share: 0.95, rare: INSERT },
  E: { frequent: SCAN, share: 0.95, rare: INSERT },
} as const satisfies Readonly<Record<string, OperationMix>>;

/** Name of a core workload. */
export type YcsbWorkloadName = keyof typeof MIXES;

/** A sequence of operations, whatever records they are for. */
export class YcsbOperations {
  /** Number of records that the current operation asks for; 1 but for scans. */
  length = 1;
  readonly #mix: OperationMix;
  readonly #longestScan: number;
  readonly #operations: RandomStream;
  readonly #lengths: RandomStream;

  /**
   * @param longestScan - Most records of a scan; lengths are uniform from 1 on.
   * @param operations - Where operations are drawn from.
   * @param lengths - Where the lengths of scans are drawn from.
   */
  constructor(
    workload: YcsbWorkloadName,
    longestScan: number,
    operations: RandomStream,
    lengths: RandomStream,
  ) {
    this.#mix = MIXES[workload];
    this.#longestScan = longestScan;
    this.#operations = operations;
    this.#lengths = lengths;
  }

  /** The next operation. */
  next(): YcsbOperation {
    const { frequent, share, rare } = this.#mix;
    const operation = this.#operations.nextFloat() < share ? frequent : rare;
    this.length = operation === SCAN ? 1 + this.#lengths.nextInteger(this.#longestScan) : 1;
    return operation;
  }

  /**
   * How many inserts there are among the coming operations.
   * @param requests - Number of records that these operations ask for.
   */
  countInserts(requests: number): number {
    let inserts = 0;
    for (let left = requests; left > 0; left -= this.length) {
      if (this.next() === INSERT) inserts++;
    }
    return inserts;
  }
}
