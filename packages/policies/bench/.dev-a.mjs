// bench/policies.bench.mjs
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lookUp, parseParameters, RandomStreams } from "@icarus-sim/core";

// src/index.ts
import { registrarFor } from "@icarus-sim/core";

// package.json
var name = "@icarus-sim/policies";
var version = "0.1.0";

// src/baseline/null-cache.ts
import {
  NO_CONTENT,
  NO_PARAMETERS
} from "@icarus-sim/core";
var nullCache = {
  description: "Never holds anything: every request misses.",
  parameters: NO_PARAMETERS,
  create(capacity) {
    return new NullCache(capacity);
  }
};
var NullCache = class {
  /** @param capacity - Most contents it would hold if it held any. */
  constructor(capacity) {
    this.capacity = capacity;
  }
  capacity;
  size = 0;
  has() {
    return false;
  }
  get() {
    return false;
  }
  put() {
    return NO_CONTENT;
  }
  remove() {
    return false;
  }
  position() {
    return -1;
  }
  dump() {
    return [];
  }
  clear() {
  }
};

// src/frequency/in-cache-least-frequently-used.ts
import {
  NO_CONTENT as NO_CONTENT2,
  NO_PARAMETERS as NO_PARAMETERS2
} from "@icarus-sim/core";

// src/storage/content-table.ts
var GOLDEN = 2654435761 | 0;
var FEWEST_BITS = 3;
var LARGEST_DIRECT_RATIO = 16;
var ALWAYS_DIRECT = 4096;
var CONTENT = 2;
var NEXT = 3;
var ContentTable = class {
  /** Four numbers a slot. */
  slots;
  /** Number of contents held. */
  size = 0;
  heads;
  direct;
  multiplier;
  shift;
  free = 0;
  /** The content last looked for in vain: a miss is often followed by its insertion. */
  missing = -1;
  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue; contents are below it.
   */
  constructor(capacity, nContents) {
    this.slots = new Int32Array(capacity * 4);
    this.direct = nContents <= Math.max(ALWAYS_DIRECT, capacity * LARGEST_DIRECT_RATIO);
    const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(capacity * 2)));
    this.heads = new Int32Array(this.direct ? nContents : 2 ** bits);
    this.multiplier = this.direct ? 1 : GOLDEN;
    this.shift = this.direct ? 0 : 32 - bits;
    this.chainFreeSlots();
  }
  /** The slot of a content; -1 where it isn't held. O(1). */
  find(content) {
    return this.direct ? this.heads[content] - 1 : this.search(content);
  }
  /** The content of a slot that is in use. */
  contentOf(slot) {
    return this.slots[(slot << 2) + CONTENT];
  }
  /** Gives a content that isn't held a slot; there must be a free one. O(1). */
  add(content) {
    const slot = this.free;
    this.free = this.slots[(slot << 2) + NEXT] - 1;
    this.size++;
    this.link(slot, content);
    return slot;
  }
  /** Gives a slot to another content; returns the one it held. O(1). */
  replace(slot, content) {
    const evicted = this.unlink(slot);
    this.link(slot, content);
    return evicted;
  }
  /** Frees a slot; returns the content it held. O(1). */
  delete(slot) {
    const content = this.unlink(slot);
    this.slots[(slot << 2) + NEXT] = this.free + 1;
    this.free = slot;
    this.size--;
    return content;
  }
  /** Frees all slots. */
  clear() {
    this.heads.fill(0);
    this.slots.fill(0);
    this.size = 0;
    this.missing = -1;
    this.chainFreeSlots();
  }
  chainFreeSlots() {
    const last = this.slots.length / 4 - 1;
    for (let slot = 0; slot < last; slot++) this.slots[(slot << 2) + NEXT] = slot + 2;
    this.free = 0;
  }
  search(content) {
    if (content === this.missing) return -1;
    const slots = this.slots;
    let slot = this.heads[Math.imul(content, this.multiplier) >>> this.shift] - 1;
    while (slot >= 0 && slots[(slot << 2) + CONTENT] !== content) {
      slot = slots[(slot << 2) + NEXT] - 1;
    }
    if (slot < 0) this.missing = content;
    return slot;
  }
  link(slot, content) {
    this.missing = -1;
    const head = Math.imul(content, this.multiplier) >>> this.shift;
    this.slots[(slot << 2) + CONTENT] = content;
    this.slots[(slot << 2) + NEXT] = this.heads[head];
    this.heads[head] = slot + 1;
  }
  unlink(slot) {
    const { slots, heads } = this;
    const content = slots[(slot << 2) + CONTENT];
    const next = slots[(slot << 2) + NEXT];
    const head = Math.imul(content, this.multiplier) >>> this.shift;
    let other = heads[head] - 1;
    if (other === slot) {
      heads[head] = next;
      return content;
    }
    while (slots[(other << 2) + NEXT] !== slot + 1) other = slots[(other << 2) + NEXT] - 1;
    slots[(other << 2) + NEXT] = next;
    return content;
  }
};

// src/storage/eviction-heap.ts
var ABSENT = -1;
var EvictionHeap = class {
  items;
  ranks;
  orders;
  positions;
  length = 0;
  /** @param capacity - Items that there is room for; {@link reserve} makes more. */
  constructor(capacity) {
    this.items = new Int32Array(capacity);
    this.ranks = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.positions = new Int32Array(capacity).fill(ABSENT);
  }
  /** Number of items in the heap. */
  get size() {
    return this.length;
  }
  /** The item of the lowest rank; the heap must not be empty. */
  get first() {
    return this.items[0];
  }
  /** Rank of an item, in the heap or not. */
  rankOf(item) {
    return this.ranks[item];
  }
  /** Whether an item is in the heap. */
  has(item) {
    return this.positions[item] !== ABSENT;
  }
  /** Makes room for an item, where it is beyond the capacity. Amortised O(1). */
  reserve(item) {
    if (item < this.positions.length) return;
    const capacity = Math.max(item + 1, 2 * this.positions.length);
    const positions = new Int32Array(capacity).fill(ABSENT);
    positions.set(this.positions);
    this.positions = positions;
    this.items = grown(this.items, new Int32Array(capacity));
    this.ranks = grown(this.ranks, new Float64Array(capacity));
    this.orders = grown(this.orders, new Float64Array(capacity));
  }
  /** Notes rank and order of an item that is not in the heap. */
  setRank(item, rank, order) {
    this.ranks[item] = rank;
    this.orders[item] = order;
  }
  /** Puts an item in with the rank noted for it. */
  add(item) {
    const position = this.length++;
    this.place(item, position);
    this.siftUp(position);
  }
  /** Takes an item out; its rank stays noted. */
  delete(item) {
    const position = this.positions[item];
    this.positions[item] = ABSENT;
    const moved = this.items[--this.length];
    if (moved === item) return;
    this.place(moved, position);
    this.siftUp(position);
    this.siftDown(this.positions[moved]);
  }
  /** Changes the rank of an item in the heap to a higher one. */
  raise(item, rank) {
    this.ranks[item] = rank;
    this.siftDown(this.positions[item]);
  }
  /** Changes the rank of an item in the heap to a lower one. */
  lower(item, rank) {
    this.ranks[item] = rank;
    this.siftUp(this.positions[item]);
  }
  /** Gives the first item, which is to stand for something else, another rank and order. */
  replaceFirst(rank, order) {
    this.setRank(this.first, rank, order);
    this.siftDown(0);
  }
  /** The items, the highest rank first. O(size · log size). */
  sorted() {
    const items = Array.from(this.items.subarray(0, this.length));
    return items.sort((a, b) => this.precedes(a, b) ? 1 : -1);
  }
  /** Takes all items out; ranks are forgotten. */
  clear() {
    this.positions.fill(ABSENT);
    this.ranks.fill(0);
    this.orders.fill(0);
    this.length = 0;
  }
  precedes(a, b) {
    const [rankA, rankB] = [this.ranks[a], this.ranks[b]];
    return rankA < rankB || rankA === rankB && this.orders[a] < this.orders[b];
  }
  place(item, position) {
    this.items[position] = item;
    this.positions[item] = position;
  }
  siftUp(start) {
    const item = this.items[start];
    let position = start;
    while (position > 0) {
      const parent = position - 1 >> 1;
      const above = this.items[parent];
      if (!this.precedes(item, above)) break;
      this.place(above, position);
      position = parent;
    }
    this.place(item, position);
  }
  siftDown(start) {
    const { items, length } = this;
    const item = items[start];
    let position = start;
    for (let child = 2 * position + 1; child < length; child = 2 * position + 1) {
      if (child + 1 < length && this.precedes(items[child + 1], items[child])) child++;
      const below = items[child];
      if (!this.precedes(below, item)) break;
      this.place(below, position);
      position = child;
    }
    this.place(item, position);
  }
};
function grown(old, larger) {
  larger.set(old);
  return larger;
}

// src/frequency/in-cache-least-frequently-used.ts
var inCacheLeastFrequentlyUsed = {
  description: "Evicts the content with the fewest requests since it was inserted; the newcomer is itself a candidate.",
  reference: {
    citation: "J. T. Robinson, M. V. Devarakonda, Data Cache Management Using Frequency-Based Replacement, SIGMETRICS 1990",
    url: "https://doi.org/10.1145/98457.98523"
  },
  parameters: NO_PARAMETERS2,
  create(capacity, _, { nContents }) {
    return new InCacheLeastFrequentlyUsed(capacity, nContents);
  }
};
var InCacheLeastFrequentlyUsed = class {
  capacity;
  table;
  heap;
  insertions = 0;
  /** @param nContents - Number of contents in the catalogue. */
  constructor(capacity, nContents) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.heap = new EvictionHeap(capacity);
  }
  get size() {
    return this.table.size;
  }
  has(content) {
    return this.table.find(content) >= 0;
  }
  get(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.heap.raise(slot, this.heap.rankOf(slot) + 1);
    return true;
  }
  put(content) {
    if (this.table.find(content) >= 0) return NO_CONTENT2;
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }
  remove(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.heap.delete(slot);
    this.table.delete(slot);
    return true;
  }
  /** O(size · log size). */
  position(content) {
    return this.has(content) ? this.dump().indexOf(content) : -1;
  }
  /** The contents, the most requested first. */
  dump() {
    return this.heap.sorted().map((slot) => this.table.contentOf(slot));
  }
  clear() {
    this.table.clear();
    this.heap.clear();
    this.insertions = 0;
  }
  insert(content) {
    const slot = this.table.add(content);
    this.heap.setRank(slot, 1, this.insertions++);
    this.heap.add(slot);
    return NO_CONTENT2;
  }
  evictFor(content) {
    const slot = this.heap.first;
    if (this.heap.rankOf(slot) > 1) return content;
    this.heap.replaceFirst(1, this.insertions++);
    return this.table.replace(slot, content);
  }
};

// src/frequency/perfect-least-frequently-used.ts
import {
  NO_CONTENT as NO_CONTENT3,
  NO_PARAMETERS as NO_PARAMETERS3
} from "@icarus-sim/core";

// src/storage/direct-index.ts
var DirectIndex = class {
  cells;
  /** @param nContents - Number of contents in the catalogue. */
  constructor(nContents) {
    this.cells = new Int32Array(nContents);
  }
  find(content) {
    return this.cells[content] - 1;
  }
  add(content, value) {
    this.cells[content] = value + 1;
  }
  set(content, value) {
    this.cells[content] = value + 1;
  }
  delete(content) {
    this.cells[content] = 0;
  }
  clear() {
    this.cells.fill(0);
  }
};

// src/storage/open-addressing-index.ts
var GOLDEN2 = 2654435761;
var LEAST_CELLS = 8;
var EMPTY = 0;
var OpenAddressingIndex = class {
  cells;
  /** Length of the array of pairs, less one. */
  mask;
  /** How far a 32-bit hash is shifted to leave the number of a cell. */
  shift;
  size = 0;
  /** @param expected - Number of contents held at a time; more make the table grow. */
  constructor(expected) {
    const cellCount = Math.max(LEAST_CELLS, 2 ** Math.ceil(Math.log2(expected * 2)));
    this.cells = new Int32Array(cellCount * 2);
    this.mask = cellCount * 2 - 1;
    this.shift = 32 - Math.log2(cellCount);
  }
  find(content) {
    const cells = this.cells;
    const key = content + 1;
    let cell = this.home(key);
    let found = cells[cell];
    while (found !== key) {
      if (found === EMPTY) return -1;
      cell = cell + 2 & this.mask;
      found = cells[cell];
    }
    return cells[cell + 1];
  }
  add(content, value) {
    if (this.size * 4 > this.mask) this.grow();
    this.size++;
    this.write(content + 1, value);
  }
  set(content, value) {
    this.cells[this.locate(content + 1) + 1] = value;
  }
  delete(content) {
    this.size--;
    this.closeGap(this.locate(content + 1));
  }
  clear() {
    this.cells.fill(EMPTY);
    this.size = 0;
  }
  /** Where the cells for a key start, as a position in the array of pairs. */
  home(key) {
    return Math.imul(key, GOLDEN2) >>> this.shift << 1;
  }
  /** Position of a key that is in the table. */
  locate(key) {
    let cell = this.home(key);
    while (this.cells[cell] !== key) cell = cell + 2 & this.mask;
    return cell;
  }
  write(key, value) {
    const cells = this.cells;
    let cell = this.home(key);
    while (cells[cell] !== EMPTY) cell = cell + 2 & this.mask;
    cells[cell] = key;
    cells[cell + 1] = value;
  }
  /** Empties a cell, moving back those after it that would no longer be found. */
  closeGap(start) {
    const cells = this.cells;
    const mask = this.mask;
    let gap = start;
    let cell = gap + 2 & mask;
    let key = cells[cell];
    while (key !== EMPTY) {
      const distanceFromHome = cell - this.home(key) & mask;
      if (distanceFromHome >= (cell - gap & mask)) {
        cells[gap] = key;
        cells[gap + 1] = cells[cell + 1];
        gap = cell;
      }
      cell = cell + 2 & mask;
      key = cells[cell];
    }
    cells[gap] = EMPTY;
  }
  grow() {
    const old = this.cells;
    this.cells = new Int32Array(old.length * 2);
    this.mask = old.length * 2 - 1;
    this.shift--;
    for (let cell = 0; cell < old.length; cell += 2) {
      if (old[cell] !== EMPTY) this.write(old[cell], old[cell + 1]);
    }
  }
};

// src/storage/content-index.ts
var LARGEST_DIRECT_RATIO2 = 16;
var ALWAYS_DIRECT2 = 4096;
function createContentIndex(expected, nContents) {
  const isDirect = nContents <= Math.max(ALWAYS_DIRECT2, expected * LARGEST_DIRECT_RATIO2);
  return isDirect ? new DirectIndex(nContents) : new OpenAddressingIndex(expected);
}

// src/frequency/perfect-least-frequently-used.ts
var perfectLeastFrequentlyUsed = {
  description: "Evicts the content with the fewest requests ever, whether it was held or not; the newcomer is itself a candidate.",
  reference: {
    citation: "L. Breslau, P. Cao, L. Fan, G. Phillips, S. Shenker, Web Caching and Zipf-like Distributions: Evidence and Implications, INFOCOM 1999",
    url: "https://doi.org/10.1109/INFCOM.1999.749260"
  },
  parameters: NO_PARAMETERS3,
  create(capacity, _, { nContents }) {
    return new PerfectLeastFrequentlyUsed(capacity, nContents);
  }
};
var PerfectLeastFrequentlyUsed = class {
  capacity;
  /** For each content ever requested its record; records are numbered in the order of counting. */
  records;
  contents;
  recordCount = 0;
  /** The records of the contents held, ranked by their counts. */
  heap;
  /** @param nContents - Number of contents in the catalogue. */
  constructor(capacity, nContents) {
    this.capacity = capacity;
    this.records = createContentIndex(capacity, nContents);
    this.contents = new Int32Array(2 * capacity);
    this.heap = new EvictionHeap(2 * capacity);
  }
  get size() {
    return this.heap.size;
  }
  has(content) {
    const record = this.records.find(content);
    return record >= 0 && this.heap.has(record);
  }
  get(content) {
    const record = this.records.find(content);
    if (record < 0) {
      this.startCounting(content);
      return false;
    }
    const count = this.heap.rankOf(record) + 1;
    if (this.heap.has(record)) {
      this.heap.raise(record, count);
      return true;
    }
    this.heap.setRank(record, count, record);
    return false;
  }
  put(content) {
    const known = this.records.find(content);
    const record = known >= 0 ? known : this.startCounting(content);
    if (this.heap.has(record)) return NO_CONTENT3;
    this.heap.add(record);
    if (this.heap.size <= this.capacity) return NO_CONTENT3;
    const evicted = this.heap.first;
    this.heap.delete(evicted);
    return this.contents[evicted];
  }
  remove(content) {
    if (!this.has(content)) return false;
    this.heap.delete(this.records.find(content));
    return true;
  }
  /** O(size · log size). */
  position(content) {
    return this.has(content) ? this.dump().indexOf(content) : -1;
  }
  /** The contents, the most requested first. */
  dump() {
    return this.heap.sorted().map((record) => this.contents[record]);
  }
  clear() {
    this.records.clear();
    this.heap.clear();
    this.recordCount = 0;
  }
  startCounting(content) {
    const record = this.recordCount++;
    this.reserve(record);
    this.records.add(content, record);
    this.contents[record] = content;
    this.heap.setRank(record, 1, record);
    return record;
  }
  reserve(record) {
    this.heap.reserve(record);
    if (record < this.contents.length) return;
    const longer = new Int32Array(2 * this.contents.length);
    longer.set(this.contents);
    this.contents = longer;
  }
};

// src/optimal/belady-minimum.ts
import {
  InputError,
  NO_CONTENT as NO_CONTENT4,
  NO_PARAMETERS as NO_PARAMETERS4
} from "@icarus-sim/core";
var beladyMinimum = {
  description: "Evicts the content whose next request is farthest away; exact for the first cache on the way of requests.",
  reference: {
    citation: "L. A. Belady, A Study of Replacement Algorithms for a Virtual-Storage Computer, IBM Systems Journal 5(2), 1966",
    url: "https://doi.org/10.1147/sj.52.0078"
  },
  parameters: NO_PARAMETERS4,
  needsFuture: true,
  create(capacity, _, { nContents, future }) {
    if (future) return new BeladyMinimum(capacity, nContents, future);
    throw new InputError({
      place: "",
      found: "MIN where the requests to come are not known",
      allowed: "MIN as the policy of an experiment itself, not inside another policy"
    });
  }
};
var BeladyMinimum = class {
  capacity;
  table;
  /** The slots, the one whose content is requested last at the front. */
  heap;
  /** For each content the position in the future of its next request. */
  next;
  /** For each position in the future that of the next request for the same content. */
  following;
  future;
  insertions = 0;
  /**
   * @param nContents - Number of contents in the catalogue.
   * @param future - The contents that will be asked for, in order.
   */
  constructor(capacity, nContents, future) {
    this.capacity = capacity;
    this.future = future;
    this.table = new ContentTable(capacity, nContents);
    this.heap = new EvictionHeap(capacity);
    this.next = createContentIndex(Math.min(future.length, nContents), nContents);
    this.following = new Int32Array(future.length);
    this.readFuture();
  }
  get size() {
    return this.table.size;
  }
  has(content) {
    return this.table.find(content) >= 0;
  }
  get(content) {
    this.advance(content);
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.heap.lower(slot, -this.nextRequest(content));
    return true;
  }
  put(content) {
    if (this.table.find(content) >= 0) return NO_CONTENT4;
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }
  remove(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.heap.delete(slot);
    this.table.delete(slot);
    return true;
  }
  /** O(size · log size). */
  position(content) {
    return this.has(content) ? this.dump().indexOf(content) : -1;
  }
  /** The contents, the one requested next first. */
  dump() {
    return this.heap.sorted().map((slot) => this.table.contentOf(slot));
  }
  clear() {
    this.table.clear();
    this.heap.clear();
    this.next.clear();
    this.insertions = 0;
    this.readFuture();
  }
  readFuture() {
    const { future, following, next } = this;
    for (let i = future.length - 1; i >= 0; i--) {
      const content = future[i];
      const later = next.find(content);
      following[i] = later < 0 ? future.length : later;
      if (later < 0) next.add(content, i);
      else next.set(content, i);
    }
  }
  nextRequest(content) {
    const next = this.next.find(content);
    return next < 0 || next >= this.future.length ? Infinity : next;
  }
  advance(content) {
    const now = this.next.find(content);
    if (now >= 0 && now < this.future.length) this.next.set(content, this.following[now]);
  }
  insert(content) {
    const slot = this.table.add(content);
    this.heap.setRank(slot, -this.nextRequest(content), this.insertions++);
    this.heap.add(slot);
    return NO_CONTENT4;
  }
  evictFor(content) {
    const slot = this.heap.first;
    const rank = -this.nextRequest(content);
    if (rank <= this.heap.rankOf(slot)) return NO_CONTENT4;
    this.heap.replaceFirst(rank, this.insertions++);
    return this.table.replace(slot, content);
  }
};

// src/random/random-replacement.ts
import {
  NO_CONTENT as NO_CONTENT5,
  NO_PARAMETERS as NO_PARAMETERS5
} from "@icarus-sim/core";
var randomReplacement = {
  description: "Evicts any of its contents, each with the same probability.",
  reference: {
    citation: "E. Gelenbe, A Unified Approach to the Evaluation of a Class of Replacement Algorithms, IEEE Transactions on Computers C-22(6), 1973",
    url: "https://doi.org/10.1109/TC.1973.5009115"
  },
  parameters: NO_PARAMETERS5,
  create(capacity, _, { nContents, random }) {
    return new RandomReplacement(capacity, nContents, random.stream("evictions"));
  }
};
var RandomReplacement = class {
  capacity;
  count = 0;
  contents;
  /** Position of each content in `contents`. */
  index;
  random;
  /**
   * @param nContents - Number of contents in the catalogue.
   * @param random - One draw is taken at each eviction.
   */
  constructor(capacity, nContents, random) {
    this.capacity = capacity;
    this.contents = new Int32Array(capacity);
    this.index = createContentIndex(capacity, nContents);
    this.random = random;
  }
  get size() {
    return this.count;
  }
  has(content) {
    return this.index.find(content) >= 0;
  }
  get(content) {
    return this.index.find(content) >= 0;
  }
  put(content) {
    if (this.index.find(content) >= 0) return NO_CONTENT5;
    if (this.count === this.capacity) return this.replaceAny(content);
    this.index.add(content, this.count);
    this.contents[this.count++] = content;
    return NO_CONTENT5;
  }
  remove(content) {
    const position = this.index.find(content);
    if (position < 0) return false;
    this.index.delete(content);
    const last = this.contents[--this.count];
    if (last !== content) {
      this.contents[position] = last;
      this.index.set(last, position);
    }
    return true;
  }
  /** Where the content is kept; places mean nothing here. */
  position(content) {
    return this.index.find(content);
  }
  dump() {
    return Array.from(this.contents.subarray(0, this.count));
  }
  clear() {
    this.index.clear();
    this.count = 0;
  }
  replaceAny(content) {
    const position = this.random.nextInteger(this.capacity);
    const evicted = this.contents[position];
    this.index.delete(evicted);
    this.index.add(content, position);
    this.contents[position] = content;
    return evicted;
  }
};

// src/recency/climb.ts
import { NO_CONTENT as NO_CONTENT6, NO_PARAMETERS as NO_PARAMETERS6 } from "@icarus-sim/core";

// src/storage/list-links.ts
var NO_SLOT = -1;
var BELOW = 1;
function slotAbove(slots, slot) {
  return slots[slot << 2];
}
function slotBelow(slots, slot) {
  return slots[(slot << 2) + BELOW];
}
function linkAtEnds(slots, slot, top) {
  if (top === NO_SLOT) {
    slots[slot << 2] = slot;
    slots[(slot << 2) + BELOW] = slot;
    return;
  }
  const bottom = slots[top << 2];
  slots[slot << 2] = bottom;
  slots[(slot << 2) + BELOW] = top;
  slots[(bottom << 2) + BELOW] = slot;
  slots[top << 2] = slot;
}
function unlink(slots, slot, top) {
  const above = slots[slot << 2];
  const below = slots[(slot << 2) + BELOW];
  if (below === slot) return NO_SLOT;
  slots[(above << 2) + BELOW] = below;
  slots[below << 2] = above;
  return slot === top ? below : top;
}
function moveToTop(slots, slot, top) {
  const bottom = slots[top << 2];
  if (slot === bottom) return;
  const above = slots[slot << 2];
  const below = slots[(slot << 2) + BELOW];
  slots[(above << 2) + BELOW] = below;
  slots[below << 2] = above;
  slots[slot << 2] = bottom;
  slots[(slot << 2) + BELOW] = top;
  slots[(bottom << 2) + BELOW] = slot;
  slots[top << 2] = slot;
}
function moveUp(slots, slot, top) {
  const above = slots[slot << 2];
  const next = slots[above << 2];
  if (next !== slot) {
    const below = slots[(slot << 2) + BELOW];
    slots[(next << 2) + BELOW] = slot;
    slots[slot << 2] = next;
    slots[(slot << 2) + BELOW] = above;
    slots[above << 2] = slot;
    slots[(above << 2) + BELOW] = below;
    slots[below << 2] = above;
  }
  return above === top ? slot : top;
}

// src/recency/listed-cache.ts
var ListedCache = class {
  capacity;
  table;
  slots;
  /** Slot of the content that is the last to be evicted. */
  top = NO_SLOT;
  /**
   * @param capacity - Most contents held.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(capacity, nContents) {
    this.capacity = capacity;
    this.table = new ContentTable(capacity, nContents);
    this.slots = this.table.slots;
  }
  get size() {
    return this.table.size;
  }
  has(content) {
    return this.table.find(content) >= 0;
  }
  remove(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.top = unlink(this.slots, slot, this.top);
    this.table.delete(slot);
    return true;
  }
  /** O(position). */
  position(content) {
    const slot = this.table.find(content);
    if (slot < 0) return -1;
    let position = 0;
    for (let other = slot; other !== this.top; other = slotAbove(this.slots, other)) position++;
    return position;
  }
  dump() {
    const contents = [];
    for (let slot = this.top; contents.length < this.size; slot = slotBelow(this.slots, slot)) {
      contents.push(this.table.contentOf(slot));
    }
    return contents;
  }
  clear() {
    this.table.clear();
    this.top = NO_SLOT;
  }
};

// src/recency/climb.ts
var climb = {
  description: "A request moves its content up by one place; a new content takes the place of the bottom one.",
  reference: {
    citation: "D. Starobinski, D. Tse, Probabilistic Methods for Web Caching, Performance Evaluation 46(2\u20133), 2001",
    url: "https://doi.org/10.1016/S0166-5316(01)00045-1"
  },
  parameters: NO_PARAMETERS6,
  create(capacity, _, { nContents }) {
    return new Climb(capacity, nContents);
  }
};
var Climb = class extends ListedCache {
  get(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.climbFrom(slot);
    return true;
  }
  put(content) {
    const slot = this.table.find(content);
    if (slot >= 0) {
      this.climbFrom(slot);
      return NO_CONTENT6;
    }
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }
  climbFrom(slot) {
    if (slot !== this.top) this.top = moveUp(this.slots, slot, this.top);
  }
  insert(content) {
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.top);
    if (this.table.size === 1) this.top = slot;
    return NO_CONTENT6;
  }
  evictFor(content) {
    return this.table.replace(slotAbove(this.slots, this.top), content);
  }
};

// src/recency/first-in-first-out.ts
import { NO_CONTENT as NO_CONTENT7, NO_PARAMETERS as NO_PARAMETERS7 } from "@icarus-sim/core";
var firstInFirstOut = {
  description: "Evicts the content that was inserted longest ago.",
  reference: {
    citation: "L. A. Belady, A Study of Replacement Algorithms for a Virtual-Storage Computer, IBM Systems Journal 5(2), 1966",
    url: "https://doi.org/10.1147/sj.52.0078"
  },
  parameters: NO_PARAMETERS7,
  create(capacity, _, { nContents }) {
    return new FirstInFirstOut(capacity, nContents);
  }
};
var FirstInFirstOut = class extends ListedCache {
  get(content) {
    return this.table.find(content) >= 0;
  }
  put(content) {
    if (this.table.find(content) >= 0) return NO_CONTENT7;
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }
  insert(content) {
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.top);
    this.top = slot;
    return NO_CONTENT7;
  }
  evictFor(content) {
    this.top = slotAbove(this.slots, this.top);
    return this.table.replace(this.top, content);
  }
};

// src/recency/least-recently-used.ts
import { NO_CONTENT as NO_CONTENT8, NO_PARAMETERS as NO_PARAMETERS8 } from "@icarus-sim/core";
var leastRecentlyUsed = {
  description: "Evicts the content whose last request is longest ago.",
  reference: {
    citation: "P. J. Denning, The Working Set Model for Program Behavior, CACM 11(5), 1968",
    url: "https://doi.org/10.1145/363095.363141"
  },
  parameters: NO_PARAMETERS8,
  create(capacity, _, { nContents }) {
    return new LeastRecentlyUsed(capacity, nContents);
  }
};
var LeastRecentlyUsed = class extends ListedCache {
  get(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.renew(slot);
    return true;
  }
  put(content) {
    const slot = this.table.find(content);
    if (slot >= 0) {
      this.renew(slot);
      return NO_CONTENT8;
    }
    return this.table.size < this.capacity ? this.insert(content) : this.evictFor(content);
  }
  renew(slot) {
    if (slot === this.top) return;
    moveToTop(this.slots, slot, this.top);
    this.top = slot;
  }
  insert(content) {
    const slot = this.table.add(content);
    linkAtEnds(this.slots, slot, this.top);
    this.top = slot;
    return NO_CONTENT8;
  }
  evictFor(content) {
    this.top = slotAbove(this.slots, this.top);
    return this.table.replace(this.top, content);
  }
};

// src/recency/segmented-least-recently-used.ts
import { NO_CONTENT as NO_CONTENT9, Type } from "@icarus-sim/core";

// src/capacity/part-capacities.ts
import { InputError as InputError2, quote } from "@icarus-sim/core";

// src/capacity/largest-remainder.ts
var TIE = 1e-9;
function largestRemainder(total, shares) {
  const quotas = shares.map((share) => total * share);
  const parts = quotas.map((quota) => Math.floor(quota + TIE));
  const remainder = (part) => (quotas[part] ?? 0) - (parts[part] ?? 0);
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = [...parts.keys()].sort((a, b) => {
    const difference = remainder(b) - remainder(a);
    return Math.abs(difference) < TIE ? a - b : difference;
  });
  const winners = new Set(byRemainder.slice(0, left));
  return parts.map((part, index) => part + (winners.has(index) ? 1 : 0));
}

// src/capacity/part-capacities.ts
var TOLERANCE = 1e-6;
function partCapacities(capacity, { parts, partsPlace, alloc }) {
  if (parts > capacity) {
    throw new InputError2({
      place: partsPlace,
      found: String(parts),
      allowed: `at most the capacity of the cache, which is ${capacity}`
    });
  }
  if (alloc) checkShares(alloc, parts, partsPlace);
  const shares = alloc ?? Array.from({ length: parts }, () => 1 / parts);
  const capacities = largestRemainder(capacity, shares);
  const empty = capacities.indexOf(0);
  if (empty >= 0) {
    throw new InputError2({
      place: `alloc[${empty}]`,
      found: `${quote(shares[empty])}, which of a capacity of ${capacity} is no content at all`,
      allowed: "a share that is at least one content"
    });
  }
  return capacities;
}
function checkShares(alloc, parts, partsPlace) {
  if (alloc.length !== parts) {
    throw new InputError2({
      place: "alloc",
      found: `${alloc.length} shares`,
      allowed: `${parts}, the value of ${partsPlace}`
    });
  }
  const sum = alloc.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > TOLERANCE) {
    throw new InputError2({
      place: "alloc",
      found: `shares with the sum ${Number(sum.toPrecision(6))}`,
      allowed: "shares with the sum 1"
    });
  }
}

// src/recency/segmented-least-recently-used.ts
var parameters = Type.Object({
  segments: Type.Integer({
    description: "Number of segments, at most the capacity of the cache.",
    default: 2,
    minimum: 1
  }),
  alloc: Type.Optional(
    Type.Array(Type.Number({ exclusiveMinimum: 0, maximum: 1 }), {
      description: "Share of the capacity for each segment, top first; equal shares by default.",
      minItems: 1
    })
  )
});
var segmentedLeastRecentlyUsed = {
  description: "LRU lists one above the other: each request lifts its content into the next segment, new contents enter the bottom one.",
  reference: {
    citation: "R. Karedla, J. S. Love, B. G. Wherry, Caching Strategies to Improve Disk System Performance, IEEE Computer 27(3), 1994",
    url: "https://doi.org/10.1109/2.268884"
  },
  parameters,
  create(capacity, { segments, alloc }, { nContents }) {
    const division = { parts: segments, partsPlace: "segments", ...alloc && { alloc } };
    return new SegmentedLeastRecentlyUsed(partCapacities(capacity, division), nContents);
  }
};
var SegmentedLeastRecentlyUsed = class {
  capacity;
  table;
  slots;
  /** Segment of each slot in use; 0 is the top one. */
  segmentOf;
  /** Of each segment its capacity, its size and the slot at its top. */
  capacities;
  sizes;
  tops;
  bottomSegment;
  /**
   * @param capacities - Capacity of each segment in contents, top first.
   * @param nContents - Number of contents in the catalogue.
   */
  constructor(capacities, nContents) {
    this.capacity = capacities.reduce((sum, capacity) => sum + capacity, 0);
    this.table = new ContentTable(this.capacity, nContents);
    this.slots = this.table.slots;
    this.segmentOf = new Int32Array(this.capacity);
    this.capacities = Int32Array.from(capacities);
    this.sizes = new Int32Array(capacities.length);
    this.tops = new Int32Array(capacities.length).fill(NO_SLOT);
    this.bottomSegment = capacities.length - 1;
  }
  get size() {
    return this.table.size;
  }
  has(content) {
    return this.table.find(content) >= 0;
  }
  get(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.promote(slot);
    return true;
  }
  put(content) {
    const slot = this.table.find(content);
    if (slot >= 0) {
      this.promote(slot);
      return NO_CONTENT9;
    }
    const bottom = this.bottomSegment;
    return this.sizes[bottom] < this.capacities[bottom] ? this.insert(content) : this.evictFor(content);
  }
  remove(content) {
    const slot = this.table.find(content);
    if (slot < 0) return false;
    this.takeFrom(this.segmentOf[slot], slot);
    this.table.delete(slot);
    return true;
  }
  /** O(size). */
  position(content) {
    return this.dump().indexOf(content);
  }
  /** The top segment first; in each segment the last request first. */
  dump() {
    return [...this.sizes.keys()].flatMap((segment) => this.contentsOf(segment));
  }
  clear() {
    this.table.clear();
    this.sizes.fill(0);
    this.tops.fill(NO_SLOT);
  }
  /** Lifts a slot into the next segment, or in the top segment to its top. */
  promote(slot) {
    const segment = this.segmentOf[slot];
    const next = segment === 0 ? 0 : segment - 1;
    this.takeFrom(segment, slot);
    this.addOnTop(next, slot);
    if (this.sizes[next] > this.capacities[next]) this.demoteLast(next);
  }
  /** Moves the last slot of a segment to the top of the segment below. */
  demoteLast(segment) {
    const last = slotAbove(this.slots, this.tops[segment]);
    this.takeFrom(segment, last);
    this.addOnTop(segment + 1, last);
  }
  insert(content) {
    this.addOnTop(this.bottomSegment, this.table.add(content));
    return NO_CONTENT9;
  }
  evictFor(content) {
    const bottom = this.bottomSegment;
    const last = slotAbove(this.slots, this.tops[bottom]);
    this.tops[bottom] = last;
    return this.table.replace(last, content);
  }
  takeFrom(segment, slot) {
    this.tops[segment] = unlink(this.slots, slot, this.tops[segment]);
    this.sizes[segment]--;
  }
  addOnTop(segment, slot) {
    linkAtEnds(this.slots, slot, this.tops[segment]);
    this.tops[segment] = slot;
    this.sizes[segment]++;
    this.segmentOf[slot] = segment;
  }
  contentsOf(segment) {
    const contents = [];
    let slot = this.tops[segment];
    while (contents.length < this.sizes[segment]) {
      contents.push(this.table.contentOf(slot));
      slot = slotBelow(this.slots, slot);
    }
    return contents;
  }
};

// src/systems/cache-array.ts
import {
  InputError as InputError3,
  NO_CONTENT as NO_CONTENT10,
  quote as quote2,
  Type as Type3
} from "@icarus-sim/core";

// src/wrappers/wrapped-policy.ts
import { Type as Type2 } from "@icarus-sim/core";
var POLICY = Type2.Object(
  { name: Type2.String({ minLength: 1 }) },
  {
    additionalProperties: true,
    default: { name: "LRU" },
    description: "The policy inside, with its parameters"
  }
);
var WrappedPolicy = class {
  inner;
  /** @param inner - The cache that holds the contents. */
  constructor(inner) {
    this.inner = inner;
  }
  get capacity() {
    return this.inner.capacity;
  }
  get size() {
    return this.inner.size;
  }
  get(content) {
    return this.inner.get(content);
  }
  has(content) {
    return this.inner.has(content);
  }
  remove(content) {
    return this.inner.remove(content);
  }
  position(content) {
    return this.inner.position(content);
  }
  dump() {
    return this.inner.dump();
  }
  clear() {
    this.inner.clear();
  }
};

// src/systems/cache-system.ts
var CacheSystem = class {
  /** Sum of the capacities of the caches. */
  capacity;
  caches;
  /** @param caches - At least one cache. */
  constructor(caches) {
    this.caches = caches;
    this.capacity = caches.reduce((sum, cache) => sum + cache.capacity, 0);
  }
  /** Number of copies held in all caches together. */
  get size() {
    return this.caches.reduce((sum, cache) => sum + cache.size, 0);
  }
  has(content) {
    return this.caches.some((cache) => cache.has(content));
  }
  remove(content) {
    return this.caches.filter((cache) => cache.remove(content)).length > 0;
  }
  /** Position in what `dump` gives. O(capacity). */
  position(content) {
    return this.dump().indexOf(content);
  }
  /** The different contents, cache by cache. */
  dump() {
    return [...new Set(this.caches.flatMap((cache) => cache.dump()))];
  }
  clear() {
    for (const cache of this.caches) cache.clear();
  }
};

// src/systems/divide-capacity.ts
function divideCapacity(capacity, division, policy, context) {
  return partCapacities(capacity, division).map((size) => context.createPolicy(policy, size));
}

// src/systems/cache-array.ts
var parameters2 = Type3.Object({
  nodes: Type3.Integer({ default: 2, minimum: 2, description: "Number of caches in the array" }),
  weights: Type3.Optional(
    Type3.Array(Type3.Number({ minimum: 0 }), {
      description: "How often each cache is asked, relative to the others; by default equally"
    })
  ),
  policy: POLICY
});
function probabilitiesOf(nodes, weights) {
  if (weights === void 0) return Array.from({ length: nodes }, () => 1 / nodes);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length === nodes && sum > 0) return weights.map((weight) => weight / sum);
  const allowed = `${nodes} weights, one a cache, not all 0`;
  throw new InputError3({ place: "weights", found: quote2(weights), allowed });
}
var cacheArray = {
  description: "Equal caches side by side; each request goes to one of them at random, by weight.",
  reference: {
    citation: "L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014",
    url: "https://doi.org/10.4108/icst.simutools.2014.254630"
  },
  parameters: parameters2,
  create(capacity, { nodes, weights, policy }, context) {
    const probabilities = probabilitiesOf(nodes, weights);
    const division = { parts: nodes, partsPlace: "nodes" };
    const caches = divideCapacity(capacity, division, policy, context);
    return new CacheArray(caches, probabilities, context.random.stream("caches"));
  }
};
var CacheArray = class extends CacheSystem {
  probabilities;
  random;
  asked;
  /**
   * @param probabilities - Of each cache to be asked; their sum is 1.
   * @param random - One draw is taken for each request.
   */
  constructor(caches, probabilities, random) {
    super(caches);
    this.probabilities = probabilities;
    this.random = random;
  }
  get(content) {
    return this.choose().get(content);
  }
  /** Inserts in the cache last asked; returns what it evicted, where no other holds it. */
  put(content) {
    const evicted = (this.asked ?? this.choose()).put(content);
    return evicted >= 0 && this.has(evicted) ? NO_CONTENT10 : evicted;
  }
  choose() {
    let left = this.random.nextFloat();
    let chosen = 0;
    for (; chosen < this.caches.length - 1; chosen++) {
      left -= this.probabilities[chosen];
      if (left < 0) break;
    }
    this.asked = this.caches[chosen];
    return this.asked;
  }
};

// src/systems/cache-path.ts
import { NO_CONTENT as NO_CONTENT11, Type as Type4 } from "@icarus-sim/core";
var parameters3 = Type4.Object({
  nodes: Type4.Integer({ default: 2, minimum: 2, description: "Number of caches on the path" }),
  policy: POLICY
});
var cachePath = {
  description: "A path of equal caches, asked one after the other; what one has is inserted in those before it.",
  reference: {
    citation: "L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014",
    url: "https://doi.org/10.4108/icst.simutools.2014.254630"
  },
  parameters: parameters3,
  create(capacity, { nodes, policy }, context) {
    const division = { parts: nodes, partsPlace: "nodes" };
    return new CachePath(divideCapacity(capacity, division, policy, context));
  }
};
var CachePath = class extends CacheSystem {
  get(content) {
    const level = this.caches.findIndex((cache) => cache.get(content));
    for (let i = 0; i < level; i++) this.caches[i].put(content);
    return level >= 0;
  }
  /** Returns the content that the last cache evicted, where no other holds it. */
  put(content) {
    let evicted = NO_CONTENT11;
    for (const cache of this.caches) evicted = cache.put(content);
    return evicted >= 0 && this.has(evicted) ? NO_CONTENT11 : evicted;
  }
};

// src/systems/cache-tree.ts
import {
  NO_CONTENT as NO_CONTENT12,
  Type as Type5
} from "@icarus-sim/core";
var parameters4 = Type5.Object({
  leaves: Type5.Integer({ default: 2, minimum: 1, description: "Number of caches below the root" }),
  rootShare: Type5.Number({
    default: 0.5,
    exclusiveMinimum: 0,
    exclusiveMaximum: 1,
    description: "Share of the capacity that the root has; the leaves share the rest equally"
  }),
  policy: POLICY
});
var cacheTree = {
  description: "Leaf caches below a root; each request goes to a random leaf, then to the root.",
  reference: {
    citation: "L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014",
    url: "https://doi.org/10.4108/icst.simutools.2014.254630"
  },
  parameters: parameters4,
  create(capacity, { leaves, rootShare, policy }, context) {
    const leafShares = Array.from({ length: leaves }, () => (1 - rootShare) / leaves);
    const alloc = [...leafShares, rootShare];
    const division = { parts: leaves + 1, partsPlace: "leaves", alloc };
    const caches = divideCapacity(capacity, division, policy, context);
    return new CacheTree(caches, context.random.stream("leaves"));
  }
};
var CacheTree = class extends CacheSystem {
  random;
  leaf;
  /**
   * @param caches - The leaves, then the root.
   * @param random - One draw is taken for each request.
   */
  constructor(caches, random) {
    super(caches);
    this.random = random;
  }
  get(content) {
    const leaf = this.takeLeaf();
    if (leaf.get(content)) return true;
    if (!this.root.get(content)) return false;
    leaf.put(content);
    return true;
  }
  /** Inserts in the leaf last asked and in the root; returns what the root evicted for good. */
  put(content) {
    (this.leaf ?? this.takeLeaf()).put(content);
    const evicted = this.root.put(content);
    return evicted >= 0 && this.has(evicted) ? NO_CONTENT12 : evicted;
  }
  get root() {
    return this.caches[this.caches.length - 1];
  }
  takeLeaf() {
    this.leaf = this.caches[this.random.nextInteger(this.caches.length - 1)];
    return this.leaf;
  }
};

// src/systems/sharded-cache.ts
import { choice, Type as Type6 } from "@icarus-sim/core";
var parameters5 = Type6.Object({
  nodes: Type6.Integer({ default: 4, minimum: 1, description: "Number of shards" }),
  map: choice(["modulo", "range"], {
    default: "modulo",
    description: "Which shard a content belongs to: its number modulo the shards, or equal ranges of numbers"
  }),
  policy: POLICY
});
var shardedCache = {
  description: "Caches among which contents are divided; a request asks the one of its content.",
  reference: {
    citation: "L. Saino, I. Psaras, G. Pavlou, Understanding Sharded Caching Systems, INFOCOM 2016",
    url: "https://doi.org/10.1109/INFOCOM.2016.7524442"
  },
  parameters: parameters5,
  create(capacity, { nodes, map, policy }, context) {
    const division = { parts: nodes, partsPlace: "nodes" };
    const caches = divideCapacity(capacity, division, policy, context);
    const range = Math.ceil(context.nContents / nodes);
    const shardOf = (content) => map === "modulo" ? content % nodes : Math.floor(content / range);
    return new ShardedCache(caches, shardOf);
  }
};
var ShardedCache = class extends CacheSystem {
  shardOf;
  /** @param shardOf - Position among the caches of the one that a content belongs to. */
  constructor(caches, shardOf) {
    super(caches);
    this.shardOf = shardOf;
  }
  has(content) {
    return this.cacheFor(content).has(content);
  }
  get(content) {
    return this.cacheFor(content).get(content);
  }
  put(content) {
    return this.cacheFor(content).put(content);
  }
  cacheFor(content) {
    return this.caches[this.shardOf(content)];
  }
};

// src/wrappers/insertion-after-hits.ts
import { NO_CONTENT as NO_CONTENT13, Type as Type7 } from "@icarus-sim/core";
var parameters6 = Type7.Object({
  k: Type7.Integer({
    default: 2,
    minimum: 1,
    description: "Insertions asked for until one is made"
  }),
  memory: Type7.Optional(
    Type7.Integer({
      minimum: 1,
      description: "Most contents remembered, the earliest forgotten first; by default all"
    })
  ),
  policy: POLICY
});
var insertionAfterHits = {
  description: "Another policy into which a content is inserted only when asked for the k-th time.",
  reference: {
    citation: "T. Johnson, D. Shasha, 2Q: A Low Overhead High Performance Buffer Management Replacement Algorithm, VLDB 1994"
  },
  parameters: parameters6,
  create(capacity, { k, memory, policy }, context) {
    return new InsertionAfterHits(context.createPolicy(policy, capacity), k, memory ?? Infinity);
  }
};
var InsertionAfterHits = class extends WrappedPolicy {
  k;
  memory;
  /** Insertions asked for of contents that are not held, in the order of the first. */
  asked = /* @__PURE__ */ new Map();
  /**
   * @param k - Insertions asked for until one is made.
   * @param memory - Most contents remembered.
   */
  constructor(inner, k, memory) {
    super(inner);
    this.k = k;
    this.memory = memory;
  }
  put(content) {
    if (this.inner.has(content)) return this.inner.put(content);
    const times = (this.asked.get(content) ?? 0) + 1;
    if (times >= this.k) {
      this.asked.delete(content);
      return this.inner.put(content);
    }
    this.asked.set(content, times);
    if (this.asked.size > this.memory) this.forgetEarliest();
    return NO_CONTENT13;
  }
  clear() {
    super.clear();
    this.asked.clear();
  }
  forgetEarliest() {
    for (const content of this.asked.keys()) {
      this.asked.delete(content);
      return;
    }
  }
};

// src/wrappers/random-insertion.ts
import {
  NO_CONTENT as NO_CONTENT14,
  Type as Type8
} from "@icarus-sim/core";
var parameters7 = Type8.Object({
  p: Type8.Number({ default: 0.2, minimum: 0, maximum: 1, description: "Probability of insertion" }),
  policy: POLICY
});
var randomInsertion = {
  description: "Another policy into which a new content is inserted with probability p only.",
  reference: {
    citation: "V. Martina, M. Garetto, E. Leonardi, A Unified Approach to the Performance Analysis of Caching Systems, INFOCOM 2014",
    url: "https://doi.org/10.1109/INFOCOM.2014.6848145"
  },
  parameters: parameters7,
  create(capacity, { p, policy }, context) {
    const inner = context.createPolicy(policy, capacity);
    return new RandomInsertion(inner, p, context.random.stream("insertions"));
  }
};
var RandomInsertion = class extends WrappedPolicy {
  p;
  random;
  /**
   * @param p - Probability of insertion.
   * @param random - One draw is taken for each content that isn't held.
   */
  constructor(inner, p, random) {
    super(inner);
    this.p = p;
    this.random = random;
  }
  put(content) {
    if (this.inner.has(content)) return this.inner.put(content);
    return this.random.nextFloat() < this.p ? this.inner.put(content) : NO_CONTENT14;
  }
};

// ../../node_modules/flatqueue/index.js
var FlatQueue = class {
  /**
   * Creates an empty queue. If `capacity` is provided, the queue is backed by fixed-size typed
   * arrays for better performance and memory use, but can't grow beyond `capacity`. `values` uses
   * `ValuesArray` (default `Float64Array`) and `ids` uses `IdsArray` (default `Uint32Array`); pass
   * narrower constructors like `Uint16Array` if your values or ids are known to fit them.
   *
   * @param {number} [capacity]
   * @param {TypedArrayConstructor} [ValuesArray]
   * @param {TypedArrayConstructor} [IdsArray]
   */
  constructor(capacity = Infinity, ValuesArray = Float64Array, IdsArray = Uint32Array) {
    const fixed = capacity !== Infinity;
    this.ids = fixed ? (
      /** @type {T[]} */
      /** @type {unknown} */
      new IdsArray(capacity)
    ) : [];
    this.values = fixed ? (
      /** @type {number[]} */
      /** @type {unknown} */
      new ValuesArray(capacity)
    ) : [];
    this.capacity = capacity;
    this.length = 0;
  }
  /** Removes all items from the queue. */
  clear() {
    this.length = 0;
  }
  /**
   * Adds `item` to the queue with the specified `priority`.
   *
   * `priority` must be a number. Items are sorted and returned from low to high priority. Multiple items
   * with the same priority value can be added to the queue, but there is no guaranteed order between these items.
   *
   * For fixed-capacity queues, throws a `RangeError` if the queue is already full.
   *
   * @param {T} item
   * @param {number} priority
   */
  push(item, priority) {
    if (this.length === this.capacity) throw new RangeError("Queue is at capacity.");
    let pos = this.length++;
    while (pos > 0) {
      const parent = pos - 1 >> 1;
      const parentValue = this.values[parent];
      if (priority >= parentValue) break;
      this.ids[pos] = this.ids[parent];
      this.values[pos] = parentValue;
      pos = parent;
    }
    this.ids[pos] = item;
    this.values[pos] = priority;
  }
  /**
   * Removes and returns the item from the head of this queue, which is one of
   * the items with the lowest priority. If this queue is empty, returns `undefined`.
   */
  pop() {
    if (this.length === 0) return void 0;
    const ids = this.ids, values = this.values, top = ids[0], last = --this.length;
    if (last > 0) {
      const id = ids[last];
      const value = values[last];
      let pos = 0;
      const halfLen = last >> 1;
      while (pos < halfLen) {
        const left = (pos << 1) + 1;
        const right = left + 1;
        const child = left + (+(right < last) & +(values[right] < values[left]));
        if (values[child] >= value) break;
        ids[pos] = ids[child];
        values[pos] = values[child];
        pos = child;
      }
      ids[pos] = id;
      values[pos] = value;
    }
    return top;
  }
  /** Returns the item from the head of this queue without removing it. If this queue is empty, returns `undefined`. */
  peek() {
    return this.length > 0 ? this.ids[0] : void 0;
  }
  /**
   * Returns the priority value of the item at the head of this queue without
   * removing it. If this queue is empty, returns `undefined`.
   */
  peekValue() {
    return this.length > 0 ? this.values[0] : void 0;
  }
  /**
   * Shrinks the internal arrays to `this.length`. No-op for queues with fixed capacity.
   *
   * `pop()` and `clear()` calls don't free memory automatically to avoid unnecessary resize operations.
   * This also means that items that have been added to the queue can't be garbage collected until
   * a new item is pushed in their place, or this method is called.
   */
  shrink() {
    if (Array.isArray(this.ids)) this.ids.length = this.length;
    if (Array.isArray(this.values)) this.values.length = this.length;
  }
};

// src/wrappers/time-to-live.ts
import {
  Type as Type9
} from "@icarus-sim/core";
var parameters8 = Type9.Object({
  ttl: Type9.Number({
    exclusiveMinimum: 0,
    unit: "the workload\u2019s unit of time",
    description: "How long a content stays after its insertion"
  }),
  policy: POLICY
});
var timeToLive = {
  description: "Another policy whose contents expire a fixed time after their insertion.",
  reference: {
    citation: "N. Choungmo Fofack, P. Nain, G. Neglia, D. Towsley, Performance Evaluation of Hierarchical TTL-based Cache Networks, Computer Networks 65, 2014",
    url: "https://doi.org/10.1016/j.comnet.2014.03.006"
  },
  parameters: parameters8,
  create(capacity, { ttl, policy }, context) {
    return new TimeToLive(context.createPolicy(policy, capacity), ttl, context.clock);
  }
};
var TimeToLive = class extends WrappedPolicy {
  ttl;
  clock;
  expiries = /* @__PURE__ */ new Map();
  /** Contents by expiry; entries of contents inserted anew or gone since are stale. */
  queue = new FlatQueue();
  /**
   * @param ttl - How long a content stays.
   * @param clock - The simulated time.
   */
  constructor(inner, ttl, clock) {
    super(inner);
    this.ttl = ttl;
    this.clock = clock;
  }
  get size() {
    this.dropExpired();
    return this.inner.size;
  }
  has(content) {
    return this.inner.has(content) && this.isAlive(content);
  }
  get(content) {
    this.dropExpired();
    return this.inner.get(content);
  }
  put(content) {
    this.dropExpired();
    const evicted = this.inner.put(content);
    if (evicted >= 0) this.expiries.delete(evicted);
    if (this.inner.has(content)) {
      const expiry = this.clock.now + this.ttl;
      this.expiries.set(content, expiry);
      this.queue.push(content, expiry);
    }
    return evicted;
  }
  remove(content) {
    this.dropExpired();
    this.expiries.delete(content);
    return this.inner.remove(content);
  }
  position(content) {
    this.dropExpired();
    return this.inner.position(content);
  }
  dump() {
    this.dropExpired();
    return this.inner.dump();
  }
  clear() {
    super.clear();
    this.expiries.clear();
    this.queue.clear();
  }
  isAlive(content) {
    return (this.expiries.get(content) ?? -Infinity) > this.clock.now;
  }
  dropExpired() {
    for (let expiry = this.queue.peekValue(); expiry !== void 0 && expiry <= this.clock.now; expiry = this.queue.peekValue()) {
      const content = this.queue.pop();
      if (content === void 0 || this.expiries.get(content) !== expiry) continue;
      this.expiries.delete(content);
      this.inner.remove(content);
    }
  }
};

// src/index.ts
var { registerCachePolicy } = registrarFor({ name, version });
registerCachePolicy("ARRAY", cacheArray);
registerCachePolicy("CLIMB", climb);
registerCachePolicy("FIFO", firstInFirstOut);
registerCachePolicy("IN_CACHE_LFU", inCacheLeastFrequentlyUsed);
registerCachePolicy("INSERT_AFTER_K_HITS", insertionAfterHits);
registerCachePolicy("LRU", leastRecentlyUsed);
registerCachePolicy("MIN", beladyMinimum);
registerCachePolicy("NULL", nullCache);
registerCachePolicy("PATH", cachePath);
registerCachePolicy("PERFECT_LFU", perfectLeastFrequentlyUsed);
registerCachePolicy("RAND", randomReplacement);
registerCachePolicy("RAND_INSERT", randomInsertion);
registerCachePolicy("SHARD", shardedCache);
registerCachePolicy("SLRU", segmentedLeastRecentlyUsed);
registerCachePolicy("TREE", cacheTree);
registerCachePolicy("TTL", timeToLive);

// bench/policies.bench.mjs
import LRUCache from "mnemonist/lru-cache.js";
var REQUESTS = 1e7;
var ROUNDS = 5;
var ALPHA = 0.8;
var SETTINGS = {
  single: { nContents: 1e6, capacity: 1e5, caches: 1, visits: 1 },
  network: { nContents: 3e5, capacity: 150, caches: 30, visits: 4 }
};
var WRAPPED = { policy: { name: "LRU" } };
var PARAMETERS = {
  INSERT_AFTER_K_HITS: WRAPPED,
  RAND_INSERT: WRAPPED,
  TTL: { ...WRAPPED, ttl: 1e6 },
  PATH: WRAPPED,
  TREE: WRAPPED,
  ARRAY: WRAPPED,
  SHARD: WRAPPED
};
var PLAIN = "LRU FIFO SLRU CLIMB RAND IN_CACHE_LFU PERFECT_LFU MIN NULL".split(" ");
var POLICIES = [...PLAIN, ...Object.keys(PARAMETERS)];
var LIBRARY = "mnemonist LRUCache";
function zipfTrace(nContents) {
  const cumulative = new Float64Array(nContents);
  let sum = 0;
  for (let i = 0; i < nContents; i++) cumulative[i] = sum += (i + 1) ** -ALPHA;
  const random = RandomStreams.of(1, 1).stream("requests");
  return Int32Array.from({ length: REQUESTS }, () => {
    const mark = random.nextFloat() * sum;
    let [low, high] = [0, nContents - 1];
    while (low < high) {
      const middle = low + high >> 1;
      if (cumulative[middle] < mark) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
function createPolicy({ name: name2, ...values }, capacity, surroundings) {
  const factory = lookUp("cachePolicy", name2, "");
  const context = {
    ...surroundings,
    createPolicy: (inner, size) => createPolicy(inner, size, surroundings)
  };
  return factory.create(capacity, parseParameters(factory.parameters, values, name2), context);
}
var firstVisit = (content, visit, caches) => (content + visit * 7) % caches;
function futuresOf(trace, { caches, visits }) {
  const futures = Array.from({ length: caches }, () => []);
  for (const content of trace) {
    for (let visit = 0; visit < visits; visit++) {
      futures[firstVisit(content, visit, caches)].push(content);
    }
  }
  return futures.map((future) => Int32Array.from(future));
}
function createCaches(name2, trace, setting) {
  const { caches, capacity, nContents } = setting;
  const futures = name2 === "MIN" ? futuresOf(trace, setting) : [];
  return Array.from({ length: caches }, (_, i) => {
    if (name2 === LIBRARY) return new LibraryCache(capacity);
    const surroundings = {
      random: RandomStreams.of(1, 1).within(`cachePolicy/${i}`),
      nContents,
      clock: { now: 0 },
      ...futures[i] && { future: futures[i] }
    };
    return createPolicy({ name: name2, ...PARAMETERS[name2] }, capacity, surroundings);
  });
}
var LibraryCache = class {
  constructor(capacity) {
    this.cache = new LRUCache(Int32Array, Uint8Array, capacity);
  }
  get(content) {
    return this.cache.get(content) !== void 0;
  }
  put(content) {
    this.cache.setpop(content, 1);
  }
};
function serveOne(cache, trace) {
  let hits = 0;
  for (let i = 0; i < trace.length; i++) {
    const content = trace[i];
    if (cache.get(content)) hits++;
    else cache.put(content);
  }
  return hits;
}
function serveMany(caches, visits, trace) {
  let hits = 0;
  for (let i = 0; i < trace.length; i++) {
    const content = trace[i];
    for (let visit = 0; visit < visits; visit++) {
      const cache = caches[firstVisit(content, visit, caches.length)];
      if (cache.get(content)) hits++;
      else cache.put(content);
    }
  }
  return hits;
}
function measure(name2, settingName, file) {
  const setting = SETTINGS[settingName];
  const bytes = readFileSync(file);
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const trace = setting.visits > 1 ? all.subarray(0, all.length / setting.visits) : all;
  let best = 0;
  let hits = 0;
  let caches = createCaches(name2, trace, setting);
  for (let round = 0; round < ROUNDS; round++) {
    if (name2 === "MIN" && round > 0) caches = createCaches(name2, trace, setting);
    const start = process.cpuUsage();
    hits = setting.caches === 1 ? serveOne(caches[0], trace) : serveMany(caches, setting.visits, trace);
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, trace.length * setting.visits / (user + system));
  }
  const ratio = (hits / (trace.length * setting.visits)).toFixed(3);
  console.log(
    `${settingName.padEnd(8)} ${name2.padEnd(20)} ${best.toFixed(1).padStart(6)} M/s, hit ratio ${ratio}`
  );
}
function measureAll(names) {
  const folder = mkdtempSync(join(tmpdir(), "policies-"));
  const script = fileURLToPath(import.meta.url);
  for (const [settingName, { nContents }] of Object.entries(SETTINGS)) {
    const file = join(folder, settingName);
    writeFileSync(file, new Uint8Array(zipfTrace(nContents).buffer));
    for (const name2 of names) {
      spawnSync(process.execPath, [script, "--one", name2, settingName, file], { stdio: "inherit" });
    }
  }
  rmSync(folder, { recursive: true });
}
var [first, ...rest] = process.argv.slice(2);
if (first === "--one") measure(...rest);
else measureAll(first ? [first, ...rest] : [...POLICIES, LIBRARY]);
