/** Positions in a part of the list: 4 MiB. */
const PART = 2 ** 20;
const FIRST_CONTENTS = 2 ** 12;
const NONE = -1;

/** When the content of each request is requested next: 4 bytes a request, and 4 a content. */
export class NextRequests {
  /** Number of requests. */
  length = 0;
  private readonly parts: Int32Array[] = [];
  private lastPositions = new Int32Array(FIRST_CONTENTS).fill(NONE);

  /**
   * Appends a request. Amortised O(1).
   * @param content - Its number, from 0.
   */
  add(content: number): void {
    if (content >= this.lastPositions.length) this.makeRoomFor(content);
    const position = this.length++;
    if (position % PART === 0) this.parts.push(new Int32Array(PART).fill(NONE));
    const last = this.lastPositions[content]!;
    if (last !== NONE) this.parts[Math.floor(last / PART)]![last % PART] = position;
    this.lastPositions[content] = position;
  }

  /**
   * The next request for the same content.
   * @param position - Position of a request, from 0.
   * @returns Its position; -1 where there is none.
   */
  after(position: number): number {
    return this.parts[Math.floor(position / PART)]![position % PART]!;
  }

  private makeRoomFor(content: number): void {
    const longer = new Int32Array(Math.max(content + 1, this.lastPositions.length * 2)).fill(NONE);
    longer.set(this.lastPositions);
    this.lastPositions = longer;
  }
}
