import { assert, integer, property } from 'fast-check';
import { partsOfPolicy } from './parts-of-policy.js';

describe('the parts of a policy', () => {
  it('have each size once, and are as many as are worth their threads at most', () => {
    const numbers = [
      integer({ min: 1, max: 40 }),
      integer({ min: 1, max: 9 }),
      integer({ min: 1, max: 1e8 }),
      integer({ min: 1, max: 64 }),
    ] as const;
    assert(
      property(...numbers, (sizes, policies, requests, jobs) => {
        const parts = partsOfPolicy(sizes, policies, requests, jobs);
        expect(parts.flat().sort((a, b) => a - b)).toEqual([...Array(sizes).keys()]);
        expect(parts.filter((part) => part.length === 0)).toEqual([]);
        expect((parts.length - 1) * policies).toBeLessThan(2 * jobs);
        if (parts.length > 1) expect((sizes * requests) / parts.length).toBeGreaterThanOrEqual(5e6);
      }),
    );
  });

  it('of a long trace keep all threads busy', () => {
    expect(partsOfPolicy(8, 1, 1e7, 2)).toEqual([
      [0, 4],
      [1, 5],
      [2, 6],
      [3, 7],
    ]);
    expect(partsOfPolicy(8, 2, 1e7, 2)).toHaveLength(2);
    expect(partsOfPolicy(3, 1, 1e7, 8)).toEqual([[0], [1], [2]]);
  });

  it('of a short trace stay together', () => {
    expect(partsOfPolicy(8, 1, 5000, 2)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]]);
  });
});
