/** The quantiles that statistics show: name and share of the numbers. */
export const QUANTILES = {
  p1: 0.01,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p99: 0.99,
} as const;

/** What is told about a distribution of numbers. */
export interface Distribution extends Readonly<Record<keyof typeof QUANTILES, number>> {
  /** How many numbers there are. */
  readonly count: number;
  readonly mean: number;
  /** Standard deviation over mean; NaN where the mean is 0. */
  readonly coefficientOfVariation: number;
  readonly min: number;
  readonly max: number;
}

/** A point of a cumulative distribution. */
export interface CumulativePoint {
  readonly value: number;
  /** Share of the numbers that are not greater. */
  readonly share: number;
}

/**
 * The quantiles that statistics show.
 * @param quantile - The quantile of a share.
 */
export function quantilesBy(
  quantile: (share: number) => number,
): Record<keyof typeof QUANTILES, number> {
  return {
    p1: quantile(QUANTILES.p1),
    p10: quantile(QUANTILES.p10),
    p25: quantile(QUANTILES.p25),
    p50: quantile(QUANTILES.p50),
    p75: quantile(QUANTILES.p75),
    p90: quantile(QUANTILES.p90),
    p99: quantile(QUANTILES.p99),
  };
}
