/** Below this share of the largest coefficient, the highest one counts as 0. */
const NEGLIGIBLE = 1e-300;
const POLISHING_STEPS = 3;

/**
 * The real roots of a polynomial of degree 1 to 3: the quadratic formula without cancellation,
 * Cardano's and Viète's for cubics, then a few Newton steps.
 *
 * Source: W. H. Press et al., Numerical Recipes, 3rd edition, Cambridge University Press, 2007,
 * section 5.6.
 * @param coefficients - The lowest first.
 * @returns The roots in no order; of a double root one or two.
 */
export function realRoots(coefficients: readonly number[]): number[] {
  const [d = 0, c = 0, b = 0, a = 0] = coefficients;
  const scale = Math.max(...coefficients.map(Math.abs));
  const isZero = (coefficient: number): boolean => Math.abs(coefficient) <= NEGLIGIBLE * scale;
  if (!isZero(a)) return cubicRoots(b / a, c / a, d / a).map((x) => polish(coefficients, x));
  if (!isZero(b)) return quadraticRoots(b, c, d);
  return isZero(c) ? [] : [-d / c];
}

function quadraticRoots(a: number, b: number, c: number): number[] {
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return q === 0 ? [0] : [q / a, c / q];
}

/** Roots of x³ + a·x² + b·x + c. */
function cubicRoots(a: number, b: number, c: number): number[] {
  const q = (a * a - 3 * b) / 9;
  const r = (2 * a ** 3 - 9 * a * b + 27 * c) / 54;
  if (r * r < q ** 3) {
    const angle = Math.acos(r / Math.sqrt(q ** 3));
    return [0, 1, -1].map(
      (turn) => -2 * Math.sqrt(q) * Math.cos((angle + turn * 2 * Math.PI) / 3) - a / 3,
    );
  }
  const u = -Math.sign(r) * Math.cbrt(Math.abs(r) + Math.sqrt(r * r - q ** 3));
  return [u + (u === 0 ? 0 : q / u) - a / 3];
}

/** Newton steps, as long as they bring the polynomial nearer to 0. */
function polish(coefficients: readonly number[], root: number): number {
  const [d = 0, c = 0, b = 0, a = 0] = coefficients;
  const value = (x: number): number => ((a * x + b) * x + c) * x + d;
  let best = root;
  for (let step = 0; step < POLISHING_STEPS; step++) {
    const next = best - value(best) / ((3 * a * best + 2 * b) * best + c);
    if (!(Math.abs(value(next)) < Math.abs(value(best)))) break;
    best = next;
  }
  return best;
}
