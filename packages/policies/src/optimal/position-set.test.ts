import fc from 'fast-check';
import { PositionSet } from './position-set.js';

const LARGEST_END = 40_000;

describe('a set of positions', () => {
  it('knows its greatest, however positions come and go, with one level of words or several', () => {
    const ends = fc.constantFrom(1, 31, 32, 33, 1024, 1025, LARGEST_END);
    const changes = fc.array(fc.nat(LARGEST_END), { maxLength: 120, size: 'max' });
    const property = fc.property(ends, changes, (end, all) => {
      const set = new PositionSet(end);
      const expected = new Set<number>();
      for (const change of all) {
        const position = change % end;
        if (expected.has(position)) set.delete(position);
        else set.add(position);
        if (!expected.delete(position)) expected.add(position);
        if (expected.size > 0) expect(set.greatest).toBe(Math.max(...expected));
      }
      expect(set.ascending()).toEqual([...expected].sort((a, b) => a - b));
      set.clear();
      expect(set.ascending()).toEqual([]);
    });
    fc.assert(property);
  });
});
