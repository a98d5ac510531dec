import type { TracedRequests } from '@icarus-sim/core';
import { NOT_SAMPLED, type ContentNumbers } from '@icarus-sim/engine';
import type { PopularityOverTime } from './trace-statistics.js';

/** How a trace is cut into windows, and which contents are its most requested ones. */
export interface WindowPlan {
  readonly unit: PopularityOverTime['unit'];
  /** Time of the first request in seconds; 0 where windows are counted in requests. */
  readonly start: number;
  /** Length of a window in the unit. */
  readonly length: number;
  readonly count: number;
  /** Share of the contents that is in the sample. */
  readonly rate: number;
}

/** Counts requests and contents window by window in a second reading of a trace. */
export class WindowCounter {
  private readonly requests: Float64Array;
  private readonly sampled: Float64Array;
  private readonly distinct: Float64Array;
  private readonly fresh: Float64Array;
  private readonly popular: Float64Array;
  /** One above the last window in which a content was requested; 0 before any. */
  private readonly lastWindows: Uint16Array;
  private position = 0;
  private now = -Infinity;

  /**
   * @param numbers - Numbers of the contents, as the first reading gave them.
   * @param isTop - Whether a content is among the most requested ones, by its number.
   */
  constructor(
    private readonly plan: WindowPlan,
    private readonly numbers: ContentNumbers,
    private readonly isTop: Uint8Array,
  ) {
    const { count } = plan;
    this.requests = new Float64Array(count);
    this.sampled = new Float64Array(count);
    this.distinct = new Float64Array(count);
    this.fresh = new Float64Array(count);
    this.popular = new Float64Array(count);
    this.lastWindows = new Uint16Array(isTop.length);
  }

  /** Takes a batch of requests. */
  take({ length, contents, times }: TracedRequests): void {
    for (let i = 0; i < length; i++) {
      const window = this.windowOf(times ? times[i]! : NaN);
      this.requests[window]!++;
      const content = this.numbers.numberOf(contents[i]!);
      if (content !== NOT_SAMPLED && content < this.isTop.length) this.count(content, window);
    }
  }

  /** What was counted. */
  result(): PopularityOverTime {
    const { unit, length, count, rate } = this.plan;
    const windows = Array.from({ length: count }, (_, i) => ({
      start: i * length,
      requests: this.requests[i]!,
      distinct: Math.round(this.distinct[i]! / rate),
      newContents: Math.round(this.fresh[i]! / rate),
      topShare: this.popular[i]! / this.sampled[i]!,
    }));
    return { unit, length, windows };
  }

  private windowOf(time: number): number {
    const { unit, start, length, count } = this.plan;
    if (time > this.now) this.now = time;
    const done = unit === 'requests' ? this.position++ : this.now - start;
    return Math.max(0, Math.min(count - 1, Math.floor(done / length)));
  }

  private count(content: number, window: number): void {
    this.sampled[window]!++;
    if (this.isTop[content] === 1) this.popular[window]!++;
    const last = this.lastWindows[content]!;
    if (last === window + 1) return;
    if (last === 0) this.fresh[window]!++;
    this.distinct[window]!++;
    this.lastWindows[content] = window + 1;
  }
}
