import fc from 'fast-check';
import { ContentNumbers, NOT_SAMPLED } from './content-numbers.js';
import { actualRate } from './spatial-sample.js';

const names = Array.from({ length: 200_000 }, (_, i) => `/video/${i}`);

function sampledBy(rate: number, seed: number): string[] {
  const numbers = new ContentNumbers(rate, seed);
  return names.filter((name) => numbers.numberOf(name) !== NOT_SAMPLED);
}

describe('ContentNumbers', () => {
  it('numbers contents in the order of their first appearance', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (requested) => {
        const numbers = new ContentNumbers();
        const distinct = [...new Set(requested)];
        const expected = requested.map((name) => distinct.indexOf(name));
        expect(requested.map((name) => numbers.numberOf(name))).toEqual(expected);
        expect(numbers.size).toBe(distinct.length);
      }),
    );
  });

  it('keeps a million contents apart whose names are consecutive numbers', () => {
    const numbers = new ContentNumbers();
    for (let i = 0; i < 1_000_000; i++) numbers.numberOf(String(i));
    expect(numbers.size).toBe(1_000_000);
    expect(numbers.numberOf('765432')).toBe(765_432);
  });

  it.each([0.5, 0.1, 0.01])('keeps the share %p of the contents', (rate) => {
    const kept = sampledBy(rate, 1).length;
    const deviation = Math.sqrt(names.length * rate * (1 - rate));
    expect(Math.abs(kept - names.length * rate)).toBeLessThan(4 * deviation);
  });

  it('keeps in a smaller sample only what it keeps in a larger one', () => {
    const larger = new Set(sampledBy(0.1, 1));
    expect(sampledBy(0.01, 1).filter((name) => !larger.has(name))).toEqual([]);
  });

  it('draws samples with different seeds independently', () => {
    const one = new Set(sampledBy(0.1, 1));
    const both = sampledBy(0.1, 2).filter((name) => one.has(name)).length;
    const expected = names.length * 0.01;
    expect(Math.abs(both - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('takes the rate in steps of 2^-24, never none', () => {
    expect(actualRate(1)).toBe(1);
    expect(actualRate(0.25)).toBe(0.25);
    expect(actualRate(1e-12)).toBe(2 ** -24);
  });
});
