import fc from 'fast-check';
import { byRank, shareOfTop } from '../popularity/rank-frequency.js';
import { markTop } from './top-contents.js';

describe('markTop', () => {
  it('marks as many contents as asked for, with the most requests there are', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (numbers, share) => {
        const all = Uint32Array.from(numbers);
        const marks = markTop(all, byRank(all), share);
        const marked = numbers.filter((_, i) => marks[i] === 1);
        expect(marked).toHaveLength(Math.ceil(share * numbers.length));
        const total = numbers.reduce((sum, count) => sum + count, 0);
        const top = marked.reduce((sum, count) => sum + count, 0);
        expect(shareOfTop(byRank(all), share)).toBeCloseTo(top / total, 12);
      }),
    );
  });

  it('prefers the first of those with as many requests', () => {
    const counts = Uint32Array.of(1, 2, 2, 2);
    expect([...markTop(counts, byRank(counts), 0.5)]).toEqual([0, 1, 1, 0]);
  });
});
