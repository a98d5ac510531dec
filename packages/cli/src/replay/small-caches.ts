import { sampledSize, type TraceExtent } from '@icarus-sim/engine';
import { formatCount } from '../presentation/quantities.js';

/** Contents below which a cache that stands for a larger one tells little about it. */
const FEWEST_CONTENTS = 100;

/**
 * Says where a sample is too small for the caches that are asked for.
 * @param sizes - Cache sizes in contents.
 * @returns A warning, or `undefined` where there is no need for one.
 */
export function warningOfSmallCaches(
  sizes: readonly number[],
  { rate }: TraceExtent,
): string | undefined {
  const size = Math.min(...sizes);
  const standIn = sampledSize(size, rate);
  if (rate === 1 || standIn >= FEWEST_CONTENTS) return undefined;
  const caches = `a cache of ${formatCount(size, 'content')} by one of ${formatCount(standIn, 'content')}`;
  return `the sample represents ${caches}; below ${FEWEST_CONTENTS}, estimates are rough`;
}
