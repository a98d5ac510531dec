import fc from 'fast-check';
import { IntervalStatistics } from './interval-statistics.js';

describe('IntervalStatistics', () => {
  it('has the moments that two passes have', () => {
    const span = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(span, { minLength: 2 }), (spans) => {
        fc.pre(spans.some((value) => value > 1e-6));
        const statistics = new IntervalStatistics();
        for (const value of spans) statistics.add(value);
        const mean = spans.reduce((sum, value) => sum + value, 0) / spans.length;
        const squares = spans.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const found = statistics.distribution();
        expect(found?.mean).toBeCloseTo(mean, 5);
        const deviation = (found?.coefficientOfVariation ?? NaN) * (found?.mean ?? NaN);
        expect(Math.abs(deviation - Math.sqrt(squares / spans.length))).toBeLessThan(1e-3);
        expect([found?.min, found?.max]).toEqual([Math.min(...spans), Math.max(...spans)]);
      }),
    );
  });

  it('has a curve that ends with all spans in few points', () => {
    const statistics = new IntervalStatistics();
    for (let i = 1; i <= 5000; i++) statistics.add(i);
    const curve = statistics.curve();
    expect(curve.length).toBeLessThanOrEqual(200);
    expect(curve.at(-1)?.share).toBe(1);
    for (const { value, share } of curve)
      expect(Math.round(share * 5000)).toBeGreaterThanOrEqual(value);
  });

  it('has no distribution of nothing', () => {
    expect(new IntervalStatistics().distribution()).toBeUndefined();
  });
});
