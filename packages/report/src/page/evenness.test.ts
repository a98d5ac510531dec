import { evenness } from './evenness.js';

const grid = Array.from({ length: 100 }, (_, i) => ({ x: i % 10, y: Math.floor(i / 10) }));

describe('evenness', () => {
  it('is about 2 for a grid and small for clusters', () => {
    // Distance 1 over half the root of 81/100.
    expect(evenness(grid)).toBeCloseTo(1 / 0.45, 12);
    const clusters = grid.map(({ x, y }) => ({ x: x + 1000 * (y % 2), y: y + 1000 * (x % 2) }));
    expect(evenness(clusters)).toBeLessThan(0.1);
  });

  it('does not depend on the unit', () => {
    const large = grid.map(({ x, y }) => ({ x: 50 * x, y: 50 * y }));
    expect(evenness(large)).toBeCloseTo(evenness(grid), 12);
  });

  it('is 1 where nothing can be said', () => {
    expect(evenness([])).toBe(1);
    expect(evenness([{ x: 1, y: 1 }])).toBe(1);
    expect(evenness([1, 2, 3].map((x) => ({ x, y: 0 })))).toBe(1);
  });
});
