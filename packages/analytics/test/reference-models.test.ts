import reference from './fixtures/models.json';
import {
  cheCharacteristicTimeSimplified,
  cheHitRatio,
  cheHitRatioSimplified,
  faginHitRatio,
  generalisedCheHitRatio,
  laoutarisHitRatio,
  optimalHitRatio,
  TruncatedZipf,
} from '../src/index.js';

const TOLERANCE = 1e-8;

/** How far a result is from the reference, relatively. */
const error = (found: number, expected: number) => Math.abs(found - expected) / expected;

describe.each(reference)(
  'for alpha $alpha, $population contents and a cache of $cacheSize',
  ({ alpha, population, cacheSize, ...expected }) => {
    const { pdf } = new TruncatedZipf(alpha, population);

    it.each([
      ['cheCharacteristicTimeSimplified', cheCharacteristicTimeSimplified(pdf, cacheSize)],
      ['cheCacheHitRatioSimplified', cheHitRatioSimplified(pdf, cacheSize)],
      ['fagin', faginHitRatio(pdf, cacheSize)],
      ['laoutaris', laoutarisHitRatio(alpha, population, cacheSize, 3)],
      ['optimal', optimalHitRatio(pdf, cacheSize)],
      ['generalized LRU', generalisedCheHitRatio(pdf, cacheSize, { name: 'LRU' })],
      ['generalized q-LRU', generalisedCheHitRatio(pdf, cacheSize, { name: 'q-LRU', q: 0.25 })],
      ['generalized FIFO', generalisedCheHitRatio(pdf, cacheSize, { name: 'FIFO' })],
      ['generalized RANDOM', generalisedCheHitRatio(pdf, cacheSize, { name: 'RANDOM' })],
    ] as const)('%s is that of the reference', (model, found) => {
      expect(error(found, expected[model])).toBeLessThan(TOLERANCE);
    });

    const { cheCacheHitRatio } = expected;
    if (cheCacheHitRatio === null) return;
    it('cheCacheHitRatio is that of the reference', () => {
      expect(error(cheHitRatio(pdf, cacheSize), cheCacheHitRatio)).toBeLessThan(TOLERANCE);
    });
  },
);
