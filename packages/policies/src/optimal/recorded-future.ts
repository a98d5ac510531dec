import { ContentRecords } from '../storage/content-records.js';

/**
 * The requests that a cache will see. Contents are numbered by records in the order of their first
 * request; memory is that of the requests, not of the catalogue.
 */
export class RecordedFuture {
  /** Number of requests; as a position it stands for a request that never comes. */
  readonly end: number;
  private readonly records: ContentRecords;
  private readonly requests: Int32Array;
  /** Record of each request. */
  private readonly requested: Int32Array;
  /** For each request the position of the next one for the same content. */
  private readonly following: Int32Array;
  /** Position of the first request for each record. */
  private readonly firsts: Int32Array;

  /**
   * @param requests - The contents asked for, in order.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(requests: Int32Array, nContents: number) {
    this.end = requests.length;
    this.requests = requests;
    const expected = Math.max(1, Math.min(requests.length, nContents));
    this.records = new ContentRecords(expected, nContents);
    this.requested = requests.map((content) => this.recordFor(content));
    this.following = new Int32Array(requests.length);
    this.firsts = new Int32Array(this.records.count).fill(this.end);
    this.linkRequests();
  }

  /** Number of different contents. */
  get recordCount(): number {
    return this.records.count;
  }

  contentOf(record: number): number {
    return this.records.contentOf(record);
  }

  /**
   * Record of a content; negative where it is never asked for. O(1).
   * @param now - Position of the next request, which with the one before it is tried first.
   */
  find(content: number, now: number): number {
    if (this.requests[now] === content) return this.requested[now]!;
    if (this.requests[now - 1] === content) return this.requested[now - 1]!;
    return this.records.find(content);
  }

  /** Record of the request at a position. O(1). */
  recordAt(position: number): number {
    return this.requested[position]!;
  }

  /** Position of the next request for the content requested at a position, or `end`. O(1). */
  nextAfter(position: number): number {
    return this.following[position]!;
  }

  /** Position of the first request for a record's content, or `end`. O(1). */
  firstOf(record: number): number {
    return this.firsts[record] ?? this.end;
  }

  /** Gives a content that is never asked for a record. O(1), amortised. */
  addRecord(content: number): number {
    return this.records.add(content);
  }

  private recordFor(content: number): number {
    const known = this.records.find(content);
    return known < 0 ? this.records.add(content) : known;
  }

  private linkRequests(): void {
    for (let position = this.end - 1; position >= 0; position--) {
      const record = this.requested[position]!;
      this.following[position] = this.firsts[record]!;
      this.firsts[record] = position;
    }
  }
}
