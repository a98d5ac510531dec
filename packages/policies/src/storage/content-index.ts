import { DirectIndex } from './direct-index.js';
import { OpenAddressingIndex } from './open-addressing-index.js';

/**
 * A map from contents to numbers from 0, for what a policy remembers about contents that need not
 * be held. Those that are held are found by a `ContentTable`.
 */
export interface ContentIndex {
  /** The number kept for a content; negative where there is none. O(1). */
  find(content: number): number;
  /** Keeps a number, at least 0, for a content that has none. O(1). */
  add(content: number, value: number): void;
  /** Changes the number kept for a content that has one. O(1). */
  set(content: number, value: number): void;
  /** Forgets a content that has a number. O(1). */
  delete(content: number): void;
  /** Forgets every content. */
  clear(): void;
}

/** Contents of the catalogue for each one expected, up to which a direct map is chosen. */
const LARGEST_DIRECT_RATIO = 16;

/** Catalogues that are directly mapped whatever is expected: the map is at most 16 KiB. */
const ALWAYS_DIRECT = 4096;

/**
 * Chooses the faster map.
 * @param expected - Number of contents remembered at a time; a table grows where it is exceeded.
 * @param nContents - Number of contents in the catalogue; contents are below it.
 */
export function createContentIndex(expected: number, nContents: number): ContentIndex {
  const isDirect = nContents <= Math.max(ALWAYS_DIRECT, expected * LARGEST_DIRECT_RATIO);
  return isDirect ? new DirectIndex(nContents) : new OpenAddressingIndex(expected);
}
