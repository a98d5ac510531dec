/** Requests in a part of the list: 4 MiB. */
const PART = 2 ** 20;

/** A list of contents that grows, to be shared by threads in the end. */
export class SharedRequests {
  /** Number of contents in the list. */
  length = 0;
  private readonly parts: Int32Array[] = [];
  private last = new Int32Array(0);
  private used = 0;

  /** Appends a content. Amortised O(1). */
  append(content: number): void {
    if (this.used === this.last.length) this.addPart();
    this.last[this.used++] = content;
    this.length++;
  }

  /**
   * Moves the list to memory that threads can share; it is empty afterwards.
   * @returns The contents in the order in which they were appended.
   */
  share(): Int32Array<SharedArrayBuffer> {
    const bytes = this.length * Int32Array.BYTES_PER_ELEMENT;
    const shared = new Int32Array(new SharedArrayBuffer(bytes));
    for (const [i, part] of this.parts.splice(0).entries()) {
      const start = i * PART;
      shared.set(part.subarray(0, this.length - start), start);
    }
    this.length = 0;
    this.last = new Int32Array(0);
    this.used = 0;
    return shared;
  }

  private addPart(): void {
    this.last = new Int32Array(PART);
    this.parts.push(this.last);
    this.used = 0;
  }
}
