import fc from 'fast-check';
import { RecentNames } from './recent-names.js';

/** The obvious implementation: a list with the most recent content first. */
function touchAll(capacity: number, contents: readonly number[]): boolean[] {
  let names: number[] = [];
  return contents.map((content) => {
    const known = names.includes(content);
    names = [content, ...names.filter((name) => name !== content)].slice(0, capacity);
    return known;
  });
}

describe('RecentNames', () => {
  it('remembers the same contents as a list in LRU order', () => {
    const contents = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), contents, (capacity, touched) => {
        const names = new RecentNames(capacity);
        expect(touched.map((content) => names.touch(content))).toEqual(touchAll(capacity, touched));
      }),
    );
  });

  it('remembers contents far apart and more than its table has places', () => {
    const names = new RecentNames(3);
    const contents = [0, 2 ** 31 - 1, 1_000_000, 0, 5, 2 ** 31 - 1, 0];
    expect(contents.map((content) => names.touch(content))).toEqual(touchAll(3, contents));
  });
});
