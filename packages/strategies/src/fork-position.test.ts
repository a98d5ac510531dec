import type { Path } from '@icarus-sim/core';
import { forkPosition } from './fork-position.js';

function pathOver(...nodes: number[]): Path {
  return {
    id: 0,
    nodes,
    hops: nodes.length - 1,
    caches: [],
    cacheNodes: [],
    delays: nodes.map(() => 0),
  };
}

describe('forkPosition', () => {
  it.each([
    ['at the first node', pathOver(0, 1, 2), pathOver(0, 3), 0],
    ['at the last common node', pathOver(0, 1, 2), pathOver(0, 1, 4, 2), 1],
    ['at the end of a path that is part of the other', pathOver(0, 1), pathOver(0, 1, 2), 1],
    ['at the end of equal paths', pathOver(0, 1, 2), pathOver(0, 1, 2), 2],
    ['at a path without links', pathOver(0), pathOver(0, 1), 0],
  ])('finds the fork %s', (_, a, b, position) => {
    expect(forkPosition(a, b)).toBe(position);
    expect(forkPosition(b, a)).toBe(position);
  });
});
