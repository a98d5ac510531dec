import {
  InputError,
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { ContentTable } from '../storage/content-table.js';
import { createContentIndex, type ContentIndex } from '../storage/content-index.js';
import { EvictionHeap } from '../storage/eviction-heap.js';

/**
 * Evicts the content whose next request is farthest away, of equals the one inserted first, unless
 * that of the newcomer is as far: no policy has more hits. The requests to come are recorded in a
 * first pass over the workload.
 *
 * Source: L. A. Belady, A Study of Replacement Algorithms for a Virtual-Storage Computer, IBM
 * Systems Journal 5(2), 1966, https://doi.org/10.1147/sj.52.0078.
 */
export const beladyMinimum: CachePolicyFactory<typeof NO_PARAMETERS> = {
  description:
    'Evicts the content whose next request is farthest away; exact for the first cache on the way of requests.',
  reference: {
    citation:
      'L. A. Belady, A Study of Replacement Algorithms for a Virtual-Storage Computer, IBM Systems Journal 5(2), 1966',
    url: 'https://doi.org/10.1147/sj.52.0078',
  },
  parameters: NO_PARAMETERS,
  needsFuture: true,
  create(capacity, _, { nContents, future }) {
    if (future) return new BeladyMinimum(capacity, nContents, future);
    throw new InputError({
      place: '',
      found: 'MIN where the requests to come are not known',
      allowed: 'MIN as the policy of an experiment itself, not inside another policy',
    });
  },
};

/** See {@link beladyMinimum}; get, put and remove are O(log size). */
export class BeladyMinimum implements CachePolicy {
  readonly capacity: number;
  private readonly table: ContentTable;
  /** The slots, the one whose content is requested last at the front. */
  private readonly heap: EvictionHeap;
  /** For each content the position in the future of its next request. */
  private readonly next: ContentIndex;
  /** For each position in the future that of the next request for the same content. */
  private readonly following: Int32Array;
  private readonly future: Int32Array;
  private insertions = 0;

  /**
   * @param nContents - Number of contents in the catalogue.
   * @param future - The contents that will be asked for, in order.
   */
  constructor(capacity: number, nContents: number, future: Int32Array) {
    this.capacity = capacity;
    this.future = future;
    this.table = new ContentTable(capacity, nContents);
    this.heap = new EvictionHeap(capacity);
    this.next = createContentIndex(Math.min(future.length, nContents), nContents);
    this.following = new Int32Array(future.length);
    this.readFuture();
  }

  get size(): number {
    return this.table.size;
  }

  has(content: number): boolean {
    return this.table.find(content) >= 0;
  }

  get(content: number): boolean {
    this.advance(content);
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.heap.lower(slot, -this.nextRequest(content));
    return true;
  }

  put(content: number): number {
    if (this.table.find(content) >= 0) return NO_CONTENT;
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }

  remove(content: number): boolean {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.heap.delete(slot);
    this.table.delete(slot);
    return true;
  }

  /** O(size · log size). */
  position(content: number): number {
    return this.has(content) ? this.dump().indexOf(content) : -1;
  }

  /** The contents, the one requested next first. */
  dump(): number[] {
    return this.heap.sorted().map((slot) => this.table.contentOf(slot));
  }

  clear(): void {
    this.table.clear();
    this.heap.clear();
    this.next.clear();
    this.insertions = 0;
    this.readFuture();
  }

  private readFuture(): void {
    const { future, following, next } = this;
    for (let i = future.length - 1; i >= 0; i--) {
      const content = future[i]!;
      const later = next.find(content);
      following[i] = later < 0 ? future.length : later;
      if (later < 0) next.add(content, i);
      else next.set(content, i);
    }
  }

  private nextRequest(content: number): number {
    const next = this.next.find(content);
    return next < 0 || next >= this.future.length ? Infinity : next;
  }

  private advance(content: number): void {
    const now = this.next.find(content);
    if (now >= 0 && now < this.future.length) this.next.set(content, this.following[now]!);
  }

  private insert(content: number): number {
    const slot = this.table.add(content);
    this.heap.setRank(slot, -this.nextRequest(content), this.insertions++);
    this.heap.add(slot);
    return NO_CONTENT;
  }

  private evictFor(content: number): number {
    const slot = this.heap.first;
    const rank = -this.nextRequest(content);
    if (rank <= this.heap.rankOf(slot)) return NO_CONTENT;
    this.heap.replaceFirst(rank, this.insertions++);
    return this.table.replace(slot, content);
  }
}
