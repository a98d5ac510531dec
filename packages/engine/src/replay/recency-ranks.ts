/** Positions in a word of the bitmap. */
const WORD_BITS = 32;
const FEWEST_POSITIONS = 2 ** 12;
const NEVER = -1;

/**
 * Tells how many different contents were requested since the last request for a content.
 *
 * Each content stands at the position in time of its last request. Positions that are taken are bits
 * of a bitmap, and a Fenwick tree holds the number of them in each word, so that a rank is a sum of
 * O(log contents) numbers. When positions run out, those taken are moved together: so memory is
 * O(contents), about 20 bytes each.
 *
 * Sources: B. T. Bennett, V. J. Kruskal, LRU Stack Processing, IBM Journal of Research and Development
 * 19(4), 1975, https://doi.org/10.1147/rd.194.0353; F. Olken, Efficient Methods for Calculating the
 * Success Function of Fixed Space Replacement Policies, LBL-12370, 1981; P. M. Fenwick, A New Data
 * Structure for Cumulative Frequency Tables, Software: Practice and Experience 24(3), 1994,
 * https://doi.org/10.1002/spe.4380240306.
 * @internal
 */
export class RecencyRanks {
  /** Number of contents requested so far. */
  size = 0;
  /** Position of each content's last request. */
  private positions = new Int32Array(FEWEST_POSITIONS).fill(NEVER);
  private contentAt = new Int32Array(FEWEST_POSITIONS);
  private bitmap = new Int32Array(FEWEST_POSITIONS / WORD_BITS);
  /** Fenwick tree, from 1, over the number of bits in each word. */
  private tree = new Int32Array(FEWEST_POSITIONS / WORD_BITS + 1);
  /** The position of the request to come. */
  private next = 0;

  /**
   * Takes a request. O(log contents), amortised.
   * @param content - Its number, from 0.
   * @returns The number of different contents requested since the last request for this one, itself
   * included; 0 for its first request.
   */
  request(content: number): number {
    if (this.next === this.contentAt.length) this.moveTogether();
    if (content >= this.positions.length) this.makeRoomFor(content);
    const last = this.positions[content]!;
    if (last === NEVER) {
      this.take(content);
      this.size++;
      return 0;
    }
    if (last === this.next - 1) return 1;
    const rank = this.size - this.countBefore(last);
    this.count(last, -1);
    this.take(content);
    return rank;
  }

  /** Puts a content at the position of the current request. */
  private take(content: number): void {
    const position = this.next++;
    this.positions[content] = position;
    this.contentAt[position] = content;
    this.count(position, 1);
  }

  /** Number of positions taken before one. */
  private countBefore(position: number): number {
    const { tree } = this;
    const word = position >>> 5;
    let count = bitsIn(this.bitmap[word]! & ((1 << (position & 31)) - 1));
    for (let i = word; i > 0; i &= i - 1) count += tree[i]!;
    return count;
  }

  /** Takes a position (change 1) or gives it back (change -1). */
  private count(position: number, change: number): void {
    const { tree } = this;
    const word = position >>> 5;
    this.bitmap[word]! ^= 1 << (position & 31);
    for (let i = word + 1; i < tree.length; i += i & -i) tree[i]! += change;
  }

  /** Moves the positions taken to the start, in their order, and makes twice as many. */
  private moveTogether(): void {
    const { bitmap, contentAt } = this;
    let length = FEWEST_POSITIONS;
    while (length < this.size * 2) length *= 2;
    this.contentAt = new Int32Array(length);
    this.bitmap = new Int32Array(length / WORD_BITS);
    this.tree = new Int32Array(length / WORD_BITS + 1);
    const end = this.next;
    this.next = 0;
    for (let position = 0; position < end; position++) {
      if ((bitmap[position >>> 5]! >>> (position & 31)) & 1) this.take(contentAt[position]!);
    }
  }

  private makeRoomFor(content: number): void {
    const longer = new Int32Array(Math.max(content + 1, this.positions.length * 2)).fill(NEVER);
    longer.set(this.positions);
    this.positions = longer;
  }
}

/** Number of bits that are set, as in H. S. Warren, Hacker's Delight, 2nd ed., 2012, 5-1. */
function bitsIn(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
