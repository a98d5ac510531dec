import { DirectIndex } from './direct-index.js';
import { OpenAddressingIndex } from './open-addressing-index.js';

/** A map from contents to small numbers from 0, such as the slot of each content in a cache. */
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

/**
 * Contents of the catalogue for each one held, up to which a direct map is chosen: its 4 bytes a
 * content are then at most twice the memory of a table, and a look-up reads one number only.
 */
const LARGEST_DIRECT_RATIO = 16;

/** Catalogues that are directly mapped whatever is held: the map is at most 16 KiB. */
const ALWAYS_DIRECT = 4096;

/**
 * Chooses the faster map for a cache.
 * @param expected - Number of contents held at a time; a table grows where it is exceeded.
 * @param nContents - Number of contents in the catalogue; contents are below it.
 */
export function createContentIndex(expected: number, nContents: number): ContentIndex {
  const isDirect = nContents <= Math.max(ALWAYS_DIRECT, expected * LARGEST_DIRECT_RATIO);
  return isDirect ? new DirectIndex(nContents) : new OpenAddressingIndex(expected);
}
