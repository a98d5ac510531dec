import { formatBytes, formatNumber, formatShare } from './quantities.js';

describe('quantities for reading', () => {
  it.each([
    [1234567, '1,234,567'],
    [1_799_999.6, '1,800,000'],
    [12_345.6, '12,346'],
    [0.0632299, '0.06323'],
    [0.00000123, '1.23e-6'],
    [NaN, '-'],
  ])('show %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [999, '999 B'],
    [1000, '1 kB'],
    [2_029_769_728, '2.03 GB'],
    [5e21, '5,000 EB'],
  ])('show %d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it.each([
    [0.42979, '43 %'],
    [0.0012, '0.12 %'],
    [NaN, '-'],
  ])('show the share %d as %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});
