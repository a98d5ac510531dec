import { PathCaches } from './path-caches.js';

/** Nodes and positions of the caches of a path, as they stand in the table. */
function entriesOf({ starts, entries }: PathCaches, id: number): number[] {
  return Array.from(entries.slice(starts[id], starts[id + 1]));
}

describe('the caches of all paths', () => {
  it('are kept apart, those of paths without caches too', () => {
    const caches = new PathCaches();
    caches.add(0, [1, 3], [7, 9]);
    caches.add(1, [], []);
    caches.add(2, [0], [4]);
    expect([0, 1, 2].map((id) => entriesOf(caches, id))).toEqual([[7, 1, 9, 3], [], [4, 0]]);
  });

  it('have room for any number of paths', () => {
    const caches = new PathCaches();
    for (let id = 0; id < 5000; id++) caches.add(id, [1, 2], [id, id + 1]);
    const all = Array.from({ length: 5000 }, (_, id) => entriesOf(caches, id));
    expect(all).toEqual(all.map((_, id) => [id, 1, id + 1, 2]));
  });
});
