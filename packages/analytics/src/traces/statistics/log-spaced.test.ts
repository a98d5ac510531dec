import fc from 'fast-check';
import { logSpaced } from './log-spaced.js';

describe('logSpaced', () => {
  it('ascends from 1 to the last number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (last) => {
        const numbers = logSpaced(last);
        expect([numbers[0], numbers.at(-1)]).toEqual([1, last]);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      }),
    );
  });

  it('has as many numbers a decade as it is asked for', () => {
    expect(logSpaced(1000, 3)).toEqual([1, 2, 5, 10, 22, 46, 100, 215, 464, 1000]);
  });
});
