/** The time from the first to the last logged request. */
export class LoggedPeriod {
  #first = Number.NaN;
  #last = Number.NaN;

  /** Notes the time of a logged request; times never decrease. */
  extendTo(time: number): void {
    if (Number.isNaN(this.#first)) this.#first = time;
    this.#last = time;
  }

  /** Length of the period in the workload's unit of time; 0 with fewer than two requests. */
  get duration(): number {
    return Number.isNaN(this.#first) ? 0 : this.#last - this.#first;
  }
}
