import { roundHalfToEven } from './round-half-to-even.js';

describe('roundHalfToEven', () => {
  it.each([
    [0, 0],
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [2.4999, 2],
    [2.5001, 3],
    [26.3, 26],
    [0.49999999999999994, 0],
  ])('rounds %d to %d', (value, rounded) => {
    expect(roundHalfToEven(value)).toBe(rounded);
  });
});
