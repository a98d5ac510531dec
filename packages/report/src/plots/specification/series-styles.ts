import type { ParameterValue } from './plot-data.js';
import { areNumbers } from './parameter-values.js';
import {
  STYLE_COUNT,
  styleInSequence,
  styleNumber,
  type SeriesStyle,
  type Theme,
} from './palette.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Names that have a style of their own in all figures, most used first, since only the first few
 * differ in everything. Never change the order: figures of a paper are not all drawn on one day.
 */
export const NAMED_STYLES: readonly (readonly string[])[] = [
  words(`
    LCE LCD PROB_CACHE CL4M EDGE HR_SYMM NO_CACHE RAND_BERNOULLI HR_ASYMM NRR HR_MULTICAST
    HR_HYBRID_AM HR_HYBRID_SM RAND_CHOICE MPC TWO_LRU HASHROUTING HR_CLUSTER HR_EDGE_CACHE
    HR_ON_PATH COST_AWARE PARTITION WAVE
  `),
  words(`
    LRU IN_CACHE_LFU FIFO RAND PERFECT_LFU SLRU MIN CLIMB NULL RAND_INSERT
    INSERT_AFTER_K_HITS TTL SHARD PATH TREE ARRAY
  `),
  words(`
    GEANT TISCALI WIDE GARR TREE PATH ROCKET_FUEL RING MESH GEANT_2 TISCALI_2 GARR_2
    BARABASI_ALBERT ERDOS_RENYI WAXMAN FAT_TREE FILE
  `),
];

/** Names that are all of one kind, whose fixed styles differ. */
function fixedStyles(values: readonly ParameterValue[]): readonly string[] {
  const texts = values.map(String);
  const shared = (names: readonly string[]): number =>
    texts.filter((text) => names.includes(text)).length;
  return [...NAMED_STYLES].sort((a, b) => shared(b) - shared(a))[0] ?? [];
}

/** FNV-1a, so that a name of a plugin has the same style in most figures. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * The styles of the values of a parameter. Official strategies, policies and topologies always
 * have the same; other names have one by their hash, or the next that is free among `values`;
 * numbers go from dark to light.
 * @param values - All values in a figure.
 * @returns A style for each value, no two the same while there are enough.
 */
export function seriesStyles(values: readonly ParameterValue[], theme: Theme): SeriesStyle[] {
  if (areNumbers(values)) {
    return values.map((_, position) => styleInSequence(position, values.length, theme));
  }
  const fixed = fixedStyles(values);
  const taken = new Set(values.map((value) => fixed.indexOf(String(value))));
  return values.map((value) => {
    const known = fixed.indexOf(String(value));
    if (known >= 0) return styleNumber(known, theme);
    let number = hashOf(String(value)) % STYLE_COUNT;
    while (taken.has(number) && taken.size < STYLE_COUNT) number = (number + 1) % STYLE_COUNT;
    taken.add(number);
    return styleNumber(number, theme);
  });
}
