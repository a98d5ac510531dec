import { NO_CONTENT, NO_PARAMETERS, type CachePolicyFactory } from '@icarus-sim/core';
import { linkAtEnds, moveToTop, slotAbove } from '../storage/list-links.js';
import { ListedCache } from './listed-cache.js';

/**
 * Evicts the content whose last request is longest ago: a request moves its content to the top of
 * a list, and the bottom one goes.
 *
 * Source: P. J. Denning, The Working Set Model for Program Behavior, CACM 11(5), 1968,
 * https://doi.org/10.1145/363095.363141.
 */
export const leastRecentlyUsed: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description: 'Evicts the content whose last request is longest ago.',
  reference: {
    citation: 'P. J. Denning, The Working Set Model for Program Behavior, CACM 11(5), 1968',
    url: 'https://doi.org/10.1145/363095.363141',
  },
  parameters: NO_PARAMETERS,
  create(capacity, _, { nContents }) {
    return new LeastRecentlyUsed(capacity, nContents);
  },
};

/** See {@link leastRecentlyUsed}; every operation but `position` and `dump` is O(1). */
export class LeastRecentlyUsed extends ListedCache {
  get(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.renew(slot);
    return true;
  }

  put(content: number): number {
    const slot = this.table.find(content);
    if (slot >= 0) {
      this.renew(slot);
      return NO_CONTENT;
    }
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }

  private renew(slot: number): void {
    if (slot === this.top) return;
    moveToTop(this.slots, slot, this.top);
    this.top = slot;
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
