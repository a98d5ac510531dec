import { IntervalStatistics } from './interval-statistics.js';

/**
 * The times of the requests of a trace. A request from before the one in front of it, as logs
 * written when a request ends have them, counts as made at the time of that one.
 */
export class TraceClock {
  /** Time of the first request in seconds; NaN where no request has a time. */
  start = NaN;
  /** Time of the latest request so far. */
  now = NaN;
  /** Requests without a time. */
  untimed = 0;
  /** Requests that were out of order. */
  late = 0;
  /** Spans between a request and the next. */
  readonly intervals = new IntervalStatistics();

  /**
   * Takes the next request.
   * @param time - Its time in seconds; NaN where the trace doesn't say.
   * @returns The time it counts as made at.
   */
  request(time: number): number {
    if (time >= this.now) {
      this.intervals.add(time - this.now);
      this.now = time;
    } else if (Number.isNaN(time)) {
      this.untimed++;
    } else if (Number.isNaN(this.now)) {
      this.start = time;
      this.now = time;
    } else {
      this.late++;
      this.intervals.add(0);
    }
    return this.now;
  }
}
