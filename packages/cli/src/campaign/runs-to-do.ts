import { isInShard, type JournalSurvey, type Shard } from '@icarus-sim/core';

/** What decides which runs of a campaign are done now. */
export interface RunChoice {
  /** Number of experiments × replications of the whole campaign. */
  readonly planned: number;
  /** The part of the campaign that is run. */
  readonly shard?: Shard | undefined;
  /** What the journal holds already. */
  readonly former?: Pick<JournalSurvey, 'succeeded' | 'failed'> | undefined;
  /** Whether runs that failed are done again. */
  readonly retryFailed: boolean;
}

/** The runs of a campaign that are done now: an experiment in one replication each. */
export class RunsToDo {
  readonly #choice: RunChoice;

  /** @param choice - What decides. */
  constructor(choice: RunChoice) {
    this.#choice = choice;
  }

  /** Whether the run at a position of the campaign is done. */
  readonly includes = (sequence: number): boolean => {
    const { shard, former, retryFailed } = this.#choice;
    if (!isInShard(shard, sequence) || former?.succeeded.has(sequence)) return false;
    return retryFailed || !former?.failed.has(sequence);
  };

  /** How many runs there are. O(runs of the whole campaign). */
  get count(): number {
    return this.#count(this.includes);
  }

  /** How many runs the campaign, or its shard, has in all. O(runs of the whole campaign). */
  get planned(): number {
    return this.#count((sequence) => isInShard(this.#choice.shard, sequence));
  }

  #count(counts: (sequence: number) => boolean): number {
    let count = 0;
    for (let i = 0; i < this.#choice.planned; i++) if (counts(i)) count++;
    return count;
  }
}
