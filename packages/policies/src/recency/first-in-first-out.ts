import { NO_CONTENT, NO_PARAMETERS, type CachePolicyFactory } from '@icarus-sim/core';
import { linkAtEnds, slotAbove } from '../storage/list-links.js';
import { ListedCache } from './listed-cache.js';

/**
 * Evicts the content that was inserted longest ago: requests for it change nothing, so a cache is a
 * queue.
 *
 * Source: L. A. Belady, A Study of Replacement Algorithms for a Virtual-Storage Computer, IBM
 * Systems Journal 5(2), 1966, https://doi.org/10.1147/sj.52.0078.
 */
export const firstInFirstOut: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description: 'Evicts the content that was inserted longest ago.',
  reference: {
    citation:
      'L. A. Belady, A Study of Replacement Algorithms for a Virtual-Storage Computer, IBM Systems Journal 5(2), 1966',
    url: 'https://doi.org/10.1147/sj.52.0078',
  },
  parameters: NO_PARAMETERS,
  create(capacity, _, { nContents }) {
    return new FirstInFirstOut(capacity, nContents);
  },
};

/** See {@link firstInFirstOut}; every operation but `position` and `dump` is O(1). */
export class FirstInFirstOut extends ListedCache {
  get(content: number): boolean {
    return this.table.find(content) >= 0;
  }

  put(content: number): number {
    if (this.table.find(content) >= 0) return NO_CONTENT;
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }

  private insert(content: number): number {
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.top);
    this.top = slot;
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    this.top = slotAbove(this.slots, this.top);
    return this.table.replace(this.top, content);
  }
}
