import type { CachePolicy } from '@icarus-sim/core';
import { DIFFERENT_CONTENTS } from '@icarus-sim/testing';

const CONTENTS = Array.from({ length: DIFFERENT_CONTENTS }, (_, content) => content);

function inWords(size: number, dump: number[], held: number[], positions: number[]): string {
  return `${size}: ${dump.join(' ')}; held ${held.join(' ')}; positions ${positions.join(' ')}`;
}

/** Everything that a cache says about itself: size, dump, contents held and their positions. */
export function stateOf(cache: CachePolicy): string {
  const held = CONTENTS.filter((content) => cache.has(content));
  const positions = CONTENTS.map((content) => cache.position(content));
  return inWords(cache.size, cache.dump(), held, positions);
}

/** What a cache with a given dump should say. */
export function stateWith(dump: number[]): string {
  const held = CONTENTS.filter((content) => dump.includes(content));
  const positions = CONTENTS.map((content) => dump.indexOf(content));
  return inWords(dump.length, dump, held, positions);
}
