import fc from 'fast-check';
import { logarithmicSizes, parseCacheSizes, sizesInContents } from './cache-sizes.js';

describe('cache sizes', () => {
  it.each([
    ['1000', [1000]],
    ['1e3, 50%', [1000, 100]],
    ['0.1%', [1]],
    ['1.25%', [3]],
    ['.5%', [1]],
    ['100%', [200]],
    ['2147483647', [2_147_483_647]],
    ['100,50%,100', [100]],
  ])('are read from %s, of 200 contents', (text, sizes) => {
    expect(sizesInContents(parseCacheSizes([text]), 200)).toEqual(sizes);
  });

  it.each(['', '0', '-1', '1.5', '1e-3', '2147483648', '0%', '-1%', '100.1%', '%', '1 %', '1,,2'])(
    'are refused where they are written as %p',
    (text) => {
      expect(() => parseCacheSizes([text])).toThrow('--cache-size: found');
    },
  );

  it('are refused all at once', () => {
    expect(() => parseCacheSizes(['0,1', '2,x'])).toThrow(/found "0".*\n.*found "x"/);
  });
});

describe('the default sizes of a curve', () => {
  it('are ten a decade and all contents', () => {
    expect(logarithmicSizes(45)).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 40, 45]);
    expect(logarithmicSizes(1)).toEqual([1]);
  });

  it('grow from one to the next, never by more than a double, up to all contents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (nContents) => {
        const sizes = logarithmicSizes(nContents);
        expect(sizes.at(-1)).toBe(nContents);
        for (const [i, size] of sizes.slice(1).entries()) {
          expect(size).toBeGreaterThan(sizes[i] ?? 0);
          expect(size).toBeLessThanOrEqual(2 * (sizes[i] ?? 0));
        }
      }),
    );
  });
});
