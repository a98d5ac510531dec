import { CompensatedSum } from './compensated-sum.js';

describe('CompensatedSum', () => {
  it('is 0 without terms', () => {
    expect(new CompensatedSum().value).toBe(0);
  });

  it('adds a million rounded terms without adding up their rounding', () => {
    const sum = new CompensatedSum();
    for (let i = 0; i < 1_000_000; i++) sum.add(0.1);
    expect(Math.abs(sum.value - 100_000)).toBeLessThan(1e-10);
  });

  it('keeps terms that are small against the sum', () => {
    const sum = new CompensatedSum();
    sum.add(2 ** 53);
    for (let i = 0; i < 1000; i++) sum.add(0.5);
    expect(sum.value).toBe(2 ** 53 + 500);
  });
});
