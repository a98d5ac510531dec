/** How exactly a root is found. */
export interface RootOptions {
  /** Largest error relative to the root. */
  readonly tolerance?: number;
  /** Values of the function at the ends, where they are known. */
  readonly atLower?: number;
  readonly atUpper?: number;
}

const TOLERANCE = 1e-14;
/** More than bisection ever needs. */
const MOST_STEPS = 2000;

/**
 * Finds where a continuous function changes its sign, by Brent's method: as fast as the secant
 * method on smooth functions and never slower than bisection. Written here, since no maintained
 * package offers a bracketed root finder of its own (those there are come with a whole algebra
 * system, or minimise instead).
 *
 * Source: R. P. Brent, Algorithms for Minimization without Derivatives, Prentice-Hall, 1973,
 * chapter 4.
 * @param f - The function.
 * @param lower - One end of an interval.
 * @param upper - Its other end, where `f` is 0 or has the other sign.
 * @returns The root.
 * @throws RangeError where the function has the same sign at both ends.
 */
export function findRoot(
  f: (x: number) => number,
  lower: number,
  upper: number,
  { tolerance = TOLERANCE, atLower = f(lower), atUpper = f(upper) }: RootOptions = {},
): number {
  // b is the best estimate, c lies on the other side of the root, a is the estimate before b.
  let [a, b] = [lower, upper];
  let [fa, fb] = [atLower, atUpper];
  if (fa * fb > 0 || Number.isNaN(fa * fb)) {
    throw new RangeError(`no change of sign between ${lower} (${fa}) and ${upper} (${fb})`);
  }
  let [c, fc] = [a, fa];
  let step = b - a;
  let stepBefore = step;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const accuracy = tolerance * Math.abs(b) + Number.MIN_VALUE;
    const half = (c - b) / 2;
    if (fb === 0 || Math.abs(half) <= accuracy) return b;
    const bisects = Math.abs(stepBefore) < accuracy || Math.abs(fa) <= Math.abs(fb);
    const proposed = bisects ? Infinity : interpolate(a, fa, b, fb, c, fc);
    const accepted =
      Math.abs(proposed) < Math.min(1.5 * Math.abs(half), Math.abs(stepBefore) / 2) &&
      proposed * half > 0;
    [stepBefore, step] = accepted ? [step, proposed] : [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(step) > accuracy ? step : Math.sign(half) * accuracy;
    fb = f(b);
    if (fb * fc > 0) {
      [c, fc] = [a, fa];
      step = stepBefore = b - a;
    }
  }
  return b;
}

/** The step from b to the root of the parabola through the points, or the line through two. */
function interpolate(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return (s * (c - b)) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const numerator = s * (q * (q - r) * (c - b) - (b - a) * (r - 1));
  return numerator / -((q - 1) * (r - 1) * (s - 1));
}
