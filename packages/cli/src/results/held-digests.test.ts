import { HeldDigests } from './held-digests.js';
import type { DigestShape, EntryDigest } from './result-digest.js';

const ONE: DigestShape = { index: 0, metrics: ['M.A'], areNumbers: [true] };
const TWO: DigestShape = { index: 1, metrics: ['M.A', 'M.B'], areNumbers: [true, false] };

function entry(experiment: number, replication: unknown, ...values: number[]): EntryDigest {
  return { experiment, replication, shape: values.length === 1 ? ONE : TWO, values };
}

describe('HeldDigests', () => {
  it('give entries of one experiment and replication in the order in which they came', () => {
    const held = new HeldDigests();
    const entries = [
      entry(1, 1, 0.5),
      entry(1, 1, 0.25, 7),
      entry(0, undefined, 3),
      entry(1, 1, 2),
    ];
    for (const each of entries) held.add(each);
    const taken = [1, 2, 3, 4].map(() => held.take(1, 1));
    expect(taken).toEqual([entries[0], entries[1], entries[3], undefined]);
    expect(held.take(0, 1)).toBeUndefined();
    expect(held.take(0, undefined)).toEqual(entries[2]);
  });

  it('let go of all that is left in the order in which it came', () => {
    const held = new HeldDigests();
    const entries = Array.from({ length: 2000 }, (_, i) => entry(i % 3, Math.floor(i / 3), i, -i));
    for (const each of entries) held.add(each);
    held.take(0, 0);
    expect([...held.takeAll()]).toEqual(entries.slice(1));
    expect([...held.takeAll()]).toEqual([]);
  });
});
