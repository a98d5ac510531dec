import { InputError, quote } from '@icarus-sim/core';

const PLACE = '--cache-size';
const WHOLE_NUMBER = /^\d+(e\d+)?$/i;
const PERCENTAGE = /^(\d+\.?\d*|\.\d+)%$/;
const MOST_CONTENTS = 2 ** 31 - 1;

/** Sizes of a decade of the default grid: steps of about a quarter. */
const DECADE = [10, 12, 16, 20, 25, 32, 40, 50, 63, 80];

/** A cache size as it was asked for: in contents, or as a share of those of the trace. */
export type CacheSize = { readonly contents: number } | { readonly share: number };

/**
 * Reads cache sizes such as `1000,1%`.
 * @param texts - The values of `--cache-size`.
 * @throws InputError listing every size that is no whole number from 1 and no percentage up to 100.
 */
export function parseCacheSizes(texts: readonly string[]): CacheSize[] {
  const all = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  const sizes = all.map(parseCacheSize);
  const invalid = all.filter((_, i) => sizes[i] === undefined);
  if (invalid.length > 0) {
    throw new InputError(
      invalid.map((text) => ({
        place: PLACE,
        found: quote(text),
        allowed: `a whole number of contents from 1 to ${MOST_CONTENTS}, or a percentage of the contents above 0% and up to 100%`,
      })),
    );
  }
  return sizes.filter((size) => size !== undefined);
}

function parseCacheSize(text: string): CacheSize | undefined {
  if (PERCENTAGE.test(text)) {
    const share = Number(text.slice(0, -1)) / 100;
    return share > 0 && share <= 1 ? { share } : undefined;
  }
  const contents = WHOLE_NUMBER.test(text) ? Number(text) : 0;
  return contents >= 1 && contents <= MOST_CONTENTS ? { contents } : undefined;
}

/**
 * Cache sizes in contents.
 * @param nContents - Number of contents of the trace, of which shares are taken.
 * @returns Each size once, in the order asked for; shares rounded, at least 1.
 */
export function sizesInContents(sizes: readonly CacheSize[], nContents: number): number[] {
  const all = sizes.map((size) =>
    'contents' in size ? size.contents : Math.max(1, Math.round(size.share * nContents)),
  );
  return [...new Set(all)];
}

/**
 * The sizes of a curve where none were asked for.
 * @param nContents - Number of contents of the trace.
 * @returns Ten sizes a decade from 1, the last one as large as all contents.
 */
export function logarithmicSizes(nContents: number): number[] {
  const sizes = new Set<number>();
  for (let decade = 1; decade <= nContents; decade *= 10) {
    for (const step of DECADE) sizes.add(Math.round((decade * step) / 10));
  }
  const below = [...sizes].sort((a, b) => a - b).filter((size) => size < nContents);
  return [...below, Math.max(1, nContents)];
}
