import fc from 'fast-check';
import { largestRemainder } from '../src/capacity/largest-remainder.js';
import type { ContentIndex } from '../src/storage/content-index.js';
import { ContentTable } from '../src/storage/content-table.js';
import { DirectIndex } from '../src/storage/direct-index.js';
import { KeyedHeap } from '../src/storage/keyed-heap.js';
import { OpenAddressingIndex } from '../src/storage/open-addressing-index.js';

/** Few enough contents that keys collide in the smallest table. */
const CONTENTS = 64;
const content = fc.nat(CONTENTS - 1);

/** What was answered, step by step, beside what should have been: compared once, which is faster. */
class Answers {
  readonly #found: unknown[] = [];
  readonly #expected: unknown[] = [];

  add(found: unknown, expected: unknown): void {
    this.#found.push(found);
    this.#expected.push(expected);
  }

  check(): void {
    expect(this.#found.join(' ')).toBe(this.#expected.join(' '));
  }
}

describe.each<[string, () => ContentIndex]>([
  ['a direct index', () => new DirectIndex(CONTENTS)],
  ['an open-addressing index', () => new OpenAddressingIndex(1)],
  ['an open-addressing index with room', () => new OpenAddressingIndex(CONTENTS)],
])('%s', (_, create) => {
  it('finds what a map finds, however contents come and go', () => {
    const changes = fc.array(fc.tuple(content, fc.nat(1000)), { maxLength: 300, size: 'max' });
    const property = fc.property(changes, (all) => {
      const index = create();
      const map = new Map<number, number>();
      for (const [key, value] of all) {
        if (!map.has(key)) index.add(key, value);
        else if (value % 3 === 0) index.set(key, value);
        else index.delete(key);
        if (map.has(key) && value % 3 !== 0) map.delete(key);
        else map.set(key, value);
      }
      const found = Array.from({ length: CONTENTS }, (__, key) => Math.max(-1, index.find(key)));
      expect(found).toEqual(Array.from({ length: CONTENTS }, (__, key) => map.get(key) ?? -1));
    });
    fc.assert(property);
  });

  it('is empty after clear', () => {
    const index = create();
    for (let key = 0; key < CONTENTS; key++) index.add(key, key);
    index.clear();
    expect(index.find(5)).toBeLessThan(0);
    index.add(5, 7);
    expect(index.find(5)).toBe(7);
  });
});

describe('a content table', () => {
  it.each([CONTENTS, 2 ** 31 - 1])(
    'over %i contents keeps each in a slot of its own',
    (nContents) => {
      const scale = Math.floor((nContents - 1) / (CONTENTS - 1));
      const property = fc.property(fc.array(content, { maxLength: 200, size: 'max' }), (all) => {
        const capacity = 10;
        const table = new ContentTable(capacity, nContents);
        const held: number[] = [];
        const answers = new Answers();
        for (const key of all.map((small) => small * scale)) {
          const slot = table.find(key);
          answers.add(slot >= 0, held.includes(key));
          if (slot >= 0) {
            answers.add(table.delete(slot), key);
            held.splice(held.indexOf(key), 1);
          } else if (held.length < capacity) {
            answers.add(table.contentOf(table.add(key)), key);
            held.push(key);
          } else {
            const evicted = held.shift() ?? -1;
            answers.add(table.replace(table.find(evicted), key), evicted);
            held.push(key);
          }
        }
        answers.check();
        expect(new Set(held.map((key) => table.find(key))).size).toBe(table.size);
        expect(held.map((key) => table.contentOf(table.find(key)))).toEqual(held);
      });
      fc.assert(property);
    },
  );
});

describe('a keyed heap', () => {
  const change = fc.record({ item: fc.nat(30), key: fc.nat(100) });

  it('gives the least key first, however keys rise and items come and go', () => {
    const property = fc.property(fc.array(change, { maxLength: 150, size: 'max' }), (all) => {
      const heap = new KeyedHeap(31, 1);
      heap.admitItems(31);
      const keys = new Map<number, number>();
      const answers = new Answers();
      for (const { item, key } of all) {
        const old = keys.get(item);
        // Keys differ by their fraction, so that the order of items is one.
        const unique = key + item / 100;
        if (old === undefined) heap.add(item, unique);
        else if (unique > old) heap.raise(item, unique);
        else heap.remove(item);
        if (old === undefined || unique > old) keys.set(item, unique);
        else keys.delete(item);
        answers.add(heap.holds(item), keys.has(item));
      }
      answers.check();
      const ascending = [...keys].sort((a, b) => a[1] - b[1]).map(([item]) => item);
      expect(heap.descending()).toEqual(ascending.toReversed());
      expect(ascending.map((item) => heap.countAbove(item))).toEqual(
        ascending.map((_, i) => ascending.length - 1 - i),
      );
      expect(ascending.map(() => heap.takeLeast())).toEqual(ascending);
    });
    fc.assert(property);
  });

  it('keeps the notes of items that it doesn’t hold', () => {
    const heap = new KeyedHeap(1, 2);
    heap.setNote(1, 9);
    heap.add(1, 5);
    heap.remove(1);
    heap.admitItems(4);
    expect([heap.noteOf(0), heap.noteOf(1), heap.noteOf(3)]).toEqual([0, 9, 0]);
  });
});

describe('the largest-remainder method', () => {
  it.each([
    [7, [0.25, 0.25, 0.25, 0.25], [2, 2, 2, 1]],
    [7, [0.6, 0.3, 0.1], [4, 2, 1]],
    [10, [0.15, 0.45, 0.4], [2, 4, 4]],
    [100, [0.29, 0.71], [29, 71]],
    [2, [0.9, 0.05, 0.05], [2, 0, 0]],
  ])('divides %i by %j into %j', (total, shares, parts) => {
    expect(largestRemainder(total, shares)).toEqual(parts);
  });

  it('gives away everything, and to each part its quota rounded up or down', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    const property = fc.property(fc.nat(10_000), weights, (total, all) => {
      const sum = all.reduce((a, b) => a + b, 0);
      const parts = largestRemainder(
        total,
        all.map((weight) => weight / sum),
      );
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      const errors = parts.map((part, i) => Math.abs(part - (total * (all[i] ?? 0)) / sum));
      expect(Math.max(...errors)).toBeLessThan(1);
    });
    fc.assert(property);
  });
});
