import fc from 'fast-check';
import { Scattering } from './scattering.js';

const images = (size: number): number[] => {
  const scattering = new Scattering(size);
  return Array.from({ length: size }, (_, i) => scattering.apply(i));
};

describe('a scattering', () => {
  it('is a permutation of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (size) => {
        expect([...new Set(images(size))].sort((a, b) => a - b)).toEqual([...Array(size).keys()]);
      }),
      { seed: 1 },
    );
  });

  it('leaves neighbours far apart', () => {
    const size = 10_000;
    const scattered = images(size);
    const distances = scattered.slice(1).map((image, i) => Math.abs(image - scattered[i]!));
    const mean = distances.reduce((a, b) => a + b, 0) / distances.length;
    // Two random numbers are a third of the range apart.
    expect(mean / size).toBeGreaterThan(0.25);
    expect(mean / size).toBeLessThan(0.45);
  });

  it('stays within its bounds at the largest size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 2 }), (number) => {
        const image = new Scattering(2 ** 31 - 1).apply(number);
        expect(image >= 0 && image < 2 ** 31 - 1).toBe(true);
      }),
      { seed: 2 },
    );
  });
});
