import fc from 'fast-check';
import { splitCapacity } from './split-capacity.js';

describe('splitCapacity', () => {
  it('gives each part its share, the odd one to the larger remainder', () => {
    expect(splitCapacity(4, 0.2)).toEqual([3, 1]);
    expect(splitCapacity(10, 0.3)).toEqual([7, 3]);
    expect(splitCapacity(10, 0.01)).toEqual([10, 0]);
  });

  it('gives the odd one to the shared part in a tie', () => {
    expect(splitCapacity(3, 0.5)).toEqual([2, 1]);
  });

  it('always shares out the whole', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.double({ min: 0, max: 1, noNaN: true }), (capacity, ratio) => {
        const [shared, local] = splitCapacity(capacity, ratio);
        expect(shared + local).toBe(capacity);
        expect(Math.abs(local - capacity * ratio)).toBeLessThan(1);
      }),
    );
  });
});
