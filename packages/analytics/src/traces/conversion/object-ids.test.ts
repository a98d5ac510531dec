import fc from 'fast-check';
import { objectIdOf } from './object-ids.js';

describe('the id of an object', () => {
  it('is the number that its name is', () => {
    const id = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    fc.assert(fc.property(id, (number) => expect(objectIdOf(String(number))).toBe(number)));
  });

  it.each(['', '-1', '01', '1.0', '1e3', ' 1', 'a', '18446744073709551616'])(
    'is not there for the name "%s"',
    (name) => {
      expect(objectIdOf(name)).toBeUndefined();
    },
  );
});
