import { NO_CONTENT, NO_PARAMETERS, type CachePolicyFactory } from '@icarus-sim/core';
import { linkAtEnds, moveUp, slotAbove } from '../storage/list-links.js';
import { ListedCache } from './listed-cache.js';

/**
 * A request moves its content up by one place, and a new content takes the bottom place: a content
 * needs many requests to get to where it is safe.
 *
 * Source: D. Starobinski, D. Tse, Probabilistic Methods for Web Caching, Performance Evaluation
 * 46(2–3), 2001, https://doi.org/10.1016/S0166-5316(01)00045-1.
 */
export const climb: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description:
    'A request moves its content up by one place; a new content takes the place of the bottom one.',
  reference: {
    citation:
      'D. Starobinski, D. Tse, Probabilistic Methods for Web Caching, Performance Evaluation 46(2–3), 2001',
    url: 'https://doi.org/10.1016/S0166-5316(01)00045-1',
  },
  parameters: NO_PARAMETERS,
  create(capacity, _, { nContents }) {
    return new Climb(capacity, nContents);
  },
};

/** See {@link climb}; every operation but `position` and `dump` is O(1). */
export class Climb extends ListedCache {
  get(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.climbFrom(slot);
    return true;
  }

  put(content: number): number {
    const slot = this.table.find(content);
    if (slot >= 0) {
      this.climbFrom(slot);
      return NO_CONTENT;
    }
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }

  private climbFrom(slot: number): void {
    if (slot !== this.top) this.top = moveUp(this.slots, slot, this.top);
  }

  private insert(content: number): number {
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.top);
    if (this.table.size === 1) this.top = slot;
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    return this.table.replace(slotAbove(this.slots, this.top), content);
  }
}
