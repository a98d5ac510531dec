/** How far one experiment has come. */
interface Running {
  readonly done: number;
  readonly count: number;
}

/** Counts the requests that a campaign has simulated so far. */
export class RequestProgress {
  readonly #running = new Map<number, Running>();
  #finishedRequests = 0;

  /**
   * Notes how far an experiment has come.
   * @param sequence - Its position in the campaign.
   * @param done - Requests done, of `count`.
   */
  update(sequence: number, done: number, count: number): void {
    this.#running.set(sequence, { done, count });
  }

  /**
   * Ends an experiment.
   * @returns How many requests it has simulated; `undefined` where it never told.
   */
  finish(sequence: number): number | undefined {
    const requests = this.#running.get(sequence)?.done;
    this.#running.delete(sequence);
    this.#finishedRequests += requests ?? 0;
    return requests;
  }

  /** Requests simulated so far, those of running experiments included. */
  get requests(): number {
    let requests = this.#finishedRequests;
    for (const { done } of this.#running.values()) requests += done;
    return requests;
  }

  /** How many experiments' worth of work the running ones have done. */
  get runningShare(): number {
    let share = 0;
    for (const { done, count } of this.#running.values()) share += count > 0 ? done / count : 0;
    return share;
  }
}
