import {
  decimalsFor,
  formatCount,
  formatDone,
  formatDuration,
  formatQuantity,
  formatRate,
} from './quantities.js';

describe('quantities', () => {
  it.each([
    [0, '0'],
    [1234567, '1,234,567'],
    [0.123456, '0.1235'],
    [72.5191, '72.52'],
  ])('show %p as %s', (value, text) => {
    expect(formatQuantity(value)).toBe(text);
  });

  it.each([
    [0.412, '0.41 s'],
    [3, '3 s'],
    [12.4, '12 s'],
    [59.9, '1 min 0 s'],
    [185, '3 min 5 s'],
    [7800, '2 h 10 min'],
  ])('show %p seconds as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('tell how far a campaign is, also where runs were added to it', () => {
    expect(formatDone(6, 12)).toBe('6 of 12 runs');
    expect(formatDone(30, 12)).toBe('30 runs (12 planned)');
  });

  it('count things in singular and plural', () => {
    expect(formatCount(1, 'experiment')).toBe('1 experiment');
    expect(formatCount(1200, 'experiment')).toBe('1,200 experiments');
  });

  it('show a rate, which is 0 while no time has passed', () => {
    expect(formatRate(1_000_000, 2)).toBe('500,000 requests/s');
    expect(formatRate(0, 0)).toBe('0 requests/s');
  });

  it.each([
    [[0.05, 0.02], 4],
    [[9.99, 1], 3],
    [[87.2, 7.7], 2],
    [[1685, 0], 0],
    [[-1685], 0],
    [[123456], 0],
    [[], 4],
  ])('in the column %j get %i decimals', (values, decimals) => {
    expect(decimalsFor(values)).toBe(decimals);
  });
});
