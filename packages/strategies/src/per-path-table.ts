import type { Path } from '@icarus-sim/core';

/**
 * Something computed once for each path, when first asked for. Changes of the network give every
 * path a new number, so an entry never goes stale.
 */
export class PerPathTable<Entry> {
  private readonly entries: (Entry | undefined)[] = [];

  /** @param compute - Computes the entry of a path. */
  constructor(private readonly compute: (path: Path) => Entry) {}

  /** The entry of a path. O(1) but for the first time. */
  get(path: Path): Entry {
    return this.entries[path.id] ?? this.add(path);
  }

  private add(path: Path): Entry {
    // Filled without gaps, so that the array never turns into a hash table.
    while (this.entries.length <= path.id) this.entries.push(undefined);
    const entry = this.compute(path);
    this.entries[path.id] = entry;
    return entry;
  }
}
