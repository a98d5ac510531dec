import { mergeCounts, Windows } from './windows.js';

describe('Windows', () => {
  it('numbers positions by their distance from the start', () => {
    const windows = new Windows(2.5, 10, () => undefined);
    expect([0, 2.4, 2.5, 24.9].map((position) => windows.indexOf(position))).toEqual([0, 0, 1, 9]);
    expect(windows.width).toBe(2.5);
  });

  it('doubles the width as often as needed, merging pairs each time', () => {
    let merges = 0;
    const windows = new Windows(1, 4, () => merges++);
    expect(windows.indexOf(4)).toBe(2);
    expect([windows.width, merges]).toEqual([2, 1]);
    expect(windows.indexOf(63)).toBe(3);
    expect([windows.width, merges]).toEqual([16, 4]);
  });
});

describe('mergeCounts', () => {
  it('adds neighbours, an odd last one standing alone', () => {
    const counts = Float64Array.of(1, 2, 3, 4, 5);
    mergeCounts(counts);
    expect([...counts]).toEqual([3, 7, 5, 0, 0]);
  });
});
