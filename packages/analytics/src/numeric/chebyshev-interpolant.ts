const FIRST_DEGREE = 16;
const LAST_DEGREE = 256;
/** Where between nodes the error is looked at, as shares of the interval. */
const PROBES = [0.0123, 0.271, 0.618, 0.9876];

/**
 * A polynomial through a smooth function at the Chebyshev points of an interval, evaluated by the
 * barycentric formula in O(degree).
 *
 * Source: J.-P. Berrut, L. N. Trefethen, Barycentric Lagrange Interpolation, SIAM Review 46(3),
 * 2004, https://doi.org/10.1137/S0036144502417715.
 */
export class ChebyshevInterpolant {
  readonly #nodes: Float64Array;
  readonly #values: Float64Array;

  private constructor(f: (x: number) => number, [lower, upper]: Interval, degree: number) {
    this.#nodes = Float64Array.from({ length: degree + 1 }, (_, i) => {
      const position = (1 - Math.cos((Math.PI * i) / degree)) / 2;
      return lower + (upper - lower) * position;
    });
    this.#values = this.#nodes.map(f);
  }

  /**
   * Interpolates a function, with as many points as it takes.
   * @param f - The function.
   * @param interval - Where it is interpolated.
   * @param error - Largest error aimed at.
   */
  static of(f: (x: number) => number, interval: Interval, error: number): ChebyshevInterpolant {
    const [lower, upper] = interval;
    const probes = PROBES.map((share) => lower + (upper - lower) * share);
    const truth = probes.map(f);
    for (let degree = FIRST_DEGREE; ; degree *= 2) {
      const interpolant = new ChebyshevInterpolant(f, interval, degree);
      const isClose = probes.every((x, i) => Math.abs(interpolant.at(x) - truth[i]!) <= error);
      if (isClose || degree >= LAST_DEGREE) return interpolant;
    }
  }

  /** The polynomial's value. */
  at(x: number): number {
    const last = this.#nodes.length - 1;
    let numerator = 0;
    let denominator = 0;
    for (let i = 0; i <= last; i++) {
      const distance = x - this.#nodes[i]!;
      if (distance === 0) return this.#values[i]!;
      const weight = (i === 0 || i === last ? 0.5 : 1) * (i % 2 === 0 ? 1 : -1);
      numerator += (weight * this.#values[i]!) / distance;
      denominator += weight / distance;
    }
    return numerator / denominator;
  }
}

/** The ends of an interval. */
type Interval = readonly [lower: number, upper: number];
