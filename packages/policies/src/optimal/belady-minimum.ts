import {
  InputError,
  NO_CONTENT,
  NO_PARAMETERS,
  type CachePolicy,
  type CachePolicyFactory,
} from '@icarus-sim/core';
import { KeyedHeap } from '../storage/keyed-heap.js';
import { PositionSet } from './position-set.js';
import { RecordedFuture } from './recorded-future.js';

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

/**
 * See {@link beladyMinimum}; `get`, `put` and `remove` are O(log32 requests) as long as contents
 * held are wanted again, else O(log capacity); `has` is O(1).
 */
export class BeladyMinimum implements CachePolicy {
  readonly capacity: number;
  size = 0;
  private readonly future: RecordedFuture;
  /** Position in the future of the next request. */
  private now = 0;
  /** For each record the position of its next request, and the number of its insertion or 0. */
  private states: Int32Array;
  private insertionCount = 0;
  /** Positions of the next requests for contents held. */
  private readonly upcoming: PositionSet;
  /** Records of the contents held that will not be requested again, the first inserted on top. */
  private readonly finished: KeyedHeap;

  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue.
   * @param requests - The contents the cache will be asked for, in order. Where it is asked for
   * some of them only, the others count as past when one after them is asked for.
   */
  constructor(capacity: number, nContents: number, requests: Int32Array) {
    this.capacity = capacity;
    this.future = new RecordedFuture(requests, nContents);
    this.states = new Int32Array(this.future.recordCount * 2);
    const mostHeld = Math.min(capacity, nContents);
    this.upcoming = new PositionSet(requests.length);
    this.finished = new KeyedHeap(mostHeld, this.future.recordCount);
    this.rewind();
  }

  has(content: number): boolean {
    return this.isHeld(this.find(content));
  }

  get(content: number): boolean {
    const record = this.find(content);
    if (record < 0) return false;
    const isHit = this.isHeld(record);
    if (this.nextOf(record) < this.future.end) this.passUpTo(record);
    return isHit;
  }

  /** A content that will not be asked for again gets in only while there is room. */
  put(content: number): number {
    const known = this.find(content);
    const record = known < 0 ? this.addRecord(content) : known;
    if (this.isHeld(record)) return NO_CONTENT;
    return this.size < this.capacity ? this.insert(record) : this.evictFor(record);
  }

  remove(content: number): boolean {
    const record = this.find(content);
    if (!this.isHeld(record)) return false;
    if (this.finished.holds(record)) this.finished.remove(record);
    else this.upcoming.delete(this.nextOf(record));
    this.drop(record);
    return true;
  }

  /** O(requests). */
  position(content: number): number {
    return this.dump().indexOf(content);
  }

  /** By next request, among those without one the last inserted first. O(requests). */
  dump(): number[] {
    const positions = this.upcoming.ascending();
    const wanted = positions.map((position) => this.future.recordAt(position));
    const records = [...wanted, ...this.finished.descending()];
    return records.map((record) => this.future.contentOf(record));
  }

  clear(): void {
    this.size = 0;
    this.upcoming.clear();
    this.finished.clear();
    this.rewind();
  }

  private rewind(): void {
    this.now = 0;
    this.insertionCount = 0;
    this.states.fill(0);
    for (let record = 0; record < this.future.recordCount; record++) {
      this.states[record * 2] = this.future.firstOf(record);
    }
  }

  private find(content: number): number {
    return this.future.find(content, this.now);
  }

  /** Gives a content that is never asked for a record. */
  private addRecord(content: number): number {
    const record = this.future.addRecord(content);
    if (record * 2 >= this.states.length) this.admitRecords(Math.max(8, record * 2));
    this.states[record * 2] = this.future.end;
    return record;
  }

  private admitRecords(count: number): void {
    const states = new Int32Array(count * 2);
    states.set(this.states);
    this.states = states;
    this.finished.admitItems(count);
  }

  private nextOf(record: number): number {
    return this.states[record * 2]!;
  }

  private isHeld(record: number): boolean {
    return record >= 0 && this.states[record * 2 + 1] !== 0;
  }

  /** Lets all requests up to the next one for a record be past. */
  private passUpTo(wanted: number): void {
    const last = this.nextOf(wanted);
    while (this.now <= last) this.passOne();
  }

  private passOne(): void {
    const position = this.now++;
    const record = this.future.recordAt(position);
    this.states[record * 2] = this.future.nextAfter(position);
    if (!this.isHeld(record)) return;
    this.upcoming.delete(position);
    this.expect(record);
  }

  /** Notes when a content held will be requested. */
  private expect(record: number): void {
    const next = this.nextOf(record);
    if (next === this.future.end) this.finished.add(record, this.states[record * 2 + 1]!);
    else this.upcoming.add(next);
  }

  private insert(record: number): number {
    this.hold(record);
    this.expect(record);
    return NO_CONTENT;
  }

  private evictFor(record: number): number {
    const next = this.nextOf(record);
    if (next === this.future.end) return NO_CONTENT;
    if (this.finished.size > 0) return this.evictFinishedFor(record);
    const farthest = this.upcoming.greatest;
    if (next > farthest) return NO_CONTENT;
    this.upcoming.delete(farthest);
    this.upcoming.add(next);
    this.hold(record);
    return this.drop(this.future.recordAt(farthest));
  }

  private evictFinishedFor(record: number): number {
    const evicted = this.finished.takeLeast();
    this.insert(record);
    return this.drop(evicted);
  }

  private hold(record: number): void {
    this.states[record * 2 + 1] = ++this.insertionCount;
    this.size++;
  }

  private drop(record: number): number {
    this.states[record * 2 + 1] = 0;
    this.size--;
    return this.future.contentOf(record);
  }
}
