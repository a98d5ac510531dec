import type { Path } from '@icarus-sim/core';

/**
 * Where two paths from the same node part: contents for both ends need to be sent only once up to
 * there. O(hops).
 * @returns Position, on either path, of the last node before they differ or one ends.
 */
export function forkPosition(a: Path, b: Path): number {
  const last = Math.min(a.hops, b.hops);
  let position = 0;
  while (position < last && a.nodes[position + 1] === b.nodes[position + 1]) position++;
  return position;
}
