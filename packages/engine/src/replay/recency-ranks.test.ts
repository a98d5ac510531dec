import fc from 'fast-check';
import { RecencyRanks } from './recency-ranks.js';

/** Ranks by the list of contents, the last requested first. */
function obviousRanks(requests: readonly number[]): number[] {
  let recent: number[] = [];
  return requests.map((content) => {
    const rank = recent.indexOf(content) + 1;
    recent = [content, ...recent.filter((other) => other !== content)];
    return rank;
  });
}

function ranksOf(requests: readonly number[]): number[] {
  const ranks = new RecencyRanks();
  return requests.map((content) => ranks.request(content));
}

describe('RecencyRanks', () => {
  it('counts the different contents since the last request, the content itself included', () => {
    expect(ranksOf([0, 1, 0, 0, 2, 1, 1, 0])).toEqual([0, 0, 2, 1, 0, 3, 1, 3]);
  });

  it('agrees with a list, also where positions are moved together often', () => {
    const requests = fc.array(fc.nat(60), { minLength: 5000, maxLength: 20_000, size: 'max' });
    fc.assert(
      fc.property(requests, (contents) => {
        expect(ranksOf(contents)).toEqual(obviousRanks(contents));
      }),
      { numRuns: 10 },
    );
  });

  it('finds the ranks of more contents than there were positions at first', () => {
    const count = 10_000;
    const ranks = new RecencyRanks();
    for (let content = 0; content < count; content++) expect(ranks.request(content)).toBe(0);
    // In reverse each content is behind all requested since.
    for (let content = count - 1; content >= 0; content--) {
      expect(ranks.request(content)).toBe(count - content);
    }
    expect(ranks.size).toBe(count);
  });
});
