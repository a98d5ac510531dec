import fc from 'fast-check';
import { NextRequests } from './next-requests.js';

describe('NextRequests', () => {
  it('knows when each content is requested next', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (contents) => {
        const next = new NextRequests();
        for (const content of contents) next.add(content);
        const found = contents.map((_, i) => next.after(i));
        expect(found).toEqual(contents.map((content, i) => contents.indexOf(content, i + 1)));
      }),
    );
  });

  it('finds requests that are far apart, and takes contents in any order', () => {
    const next = new NextRequests();
    next.add(100_000);
    for (let i = 0; i < 2 ** 20; i++) next.add(7);
    next.add(100_000);
    expect([next.after(0), next.after(2 ** 20), next.after(2 ** 20 + 1)]).toEqual([
      2 ** 20 + 1,
      -1,
      -1,
    ]);
  });
});
