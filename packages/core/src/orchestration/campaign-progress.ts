import { mean } from 'es-toolkit/math/mean';

/** How many of the latest durations the estimate is made from. */
const WINDOW = 30;

/**
 * Where a campaign stands.
 * @internal
 */
export interface CampaignSummary {
  /** Experiments × replications. */
  readonly planned: number;
  /** How many were handed to the executor. */
  readonly scheduled: number;
  readonly succeeded: number;
  readonly failed: number;
  /** Seconds until the end as estimated, `undefined` before the first has ended. */
  readonly secondsLeft: number | undefined;
}

/**
 * Keeps count of a campaign's experiments and estimates how long the rest takes.
 * @internal
 */
export class CampaignProgress {
  #planned: number;
  readonly #concurrency: number;
  readonly #durations: number[] = [];
  #scheduled = 0;
  #succeeded = 0;
  #failed = 0;

  /**
   * @param planned - Number of experiments × replications.
   * @param concurrency - How many run at the same time.
   */
  constructor(planned: number, concurrency: number) {
    this.#planned = planned;
    this.#concurrency = concurrency;
  }

  /** Plans more runs. */
  extend(count: number): void {
    this.#planned += count;
  }

  /** Counts an experiment that was handed to the executor. */
  schedule(): void {
    this.#scheduled++;
  }

  /** Counts an experiment that has ended. @param duration - In seconds. */
  complete(succeeded: boolean, duration: number): void {
    if (succeeded) this.#succeeded++;
    else this.#failed++;
    this.#durations.push(duration);
    if (this.#durations.length > WINDOW) this.#durations.shift();
  }

  /** Number of experiments that have ended. */
  get completed(): number {
    return this.#succeeded + this.#failed;
  }

  /** The counts now. */
  summary(): CampaignSummary {
    const left = this.#planned - this.completed;
    const rounds = Math.ceil(left / this.#concurrency);
    return {
      planned: this.#planned,
      scheduled: this.#scheduled,
      succeeded: this.#succeeded,
      failed: this.#failed,
      secondsLeft: this.#durations.length > 0 ? rounds * mean(this.#durations) : undefined,
    };
  }
}
