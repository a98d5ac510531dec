import { quantilesBy, type CumulativePoint, type Distribution } from './distribution.js';
import { LogHistogram } from './log-histogram.js';

/** Points of a curve at the most. */
const MOST_POINTS = 200;

/**
 * The distribution of time spans that come one by one: moments by Welford's method, quantiles to
 * 0.4 %.
 *
 * Source: B. P. Welford, Note on a Method for Calculating Corrected Sums of Squares and Products,
 * Technometrics 4(3), 1962, https://doi.org/10.1080/00401706.1962.10490022.
 */
export class IntervalStatistics {
  private readonly histogram = new LogHistogram();
  private mean = 0;
  private squares = 0;

  /**
   * Takes a span. O(1).
   * @param seconds - Not negative.
   */
  add(seconds: number): void {
    this.histogram.add(seconds);
    const difference = seconds - this.mean;
    this.mean += difference / this.histogram.total;
    this.squares += difference * (seconds - this.mean);
  }

  /**
   * What there is to tell.
   * @returns `undefined` where there are no spans.
   */
  distribution(): Distribution | undefined {
    const { histogram, mean, squares } = this;
    if (histogram.total === 0) return undefined;
    return {
      ...{ count: histogram.total, mean },
      coefficientOfVariation: Math.sqrt(squares / histogram.total) / mean,
      min: histogram.quantile(0),
      ...quantilesBy((share) => histogram.quantile(share)),
      max: histogram.quantile(1),
    };
  }

  /** The cumulative distribution in at most 200 points of increasing value. */
  curve(): CumulativePoint[] {
    const points: CumulativePoint[] = [];
    let seen = 0;
    for (const { from, count } of this.histogram.buckets()) {
      seen += count;
      points.push({ value: from, share: seen / this.histogram.total });
    }
    const step = Math.ceil(points.length / MOST_POINTS);
    return points.filter((_, i) => (points.length - 1 - i) % step === 0);
  }
}
