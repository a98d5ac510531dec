import fc from 'fast-check';
import { TruncatedZipf } from '../distributions/truncated-zipf.js';
import { cheCharacteristicTimes, cheHitRatio, chePerContentHitRatio } from './che-per-content.js';
import {
  cheCharacteristicTimeSimplified,
  cheHitRatioSimplified,
  chePerContentHitRatioSimplified,
} from './che.js';
import { faginCharacteristicTime, faginHitRatio, faginPerContentHitRatio } from './fagin.js';
import {
  generalisedCheCharacteristicTime,
  generalisedCheHitRatio,
  generalisedChePerContentHitRatio,
  type GeneralisedPolicy,
} from './generalised-che.js';
import { kLruHitRatio, kLruPerContentHitRatio } from './k-lru.js';
import {
  laoutarisCharacteristicTime,
  laoutarisHitRatio,
  laoutarisPerContentHitRatio,
} from './laoutaris.js';
import { optimalHitRatio } from './optimum.js';
import { ttlCache, ttlHitRatio } from './ttl.js';

const POLICIES: GeneralisedPolicy[] = [
  { name: 'LRU' },
  { name: 'q-LRU', q: 0.3 },
  { name: 'FIFO' },
  { name: 'RANDOM' },
];
const demand = fc.record({
  alpha: fc.double({ min: 0, max: 2, noNaN: true }),
  n: fc.integer({ min: 3, max: 3000 }),
  share: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
});
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe.each(POLICIES)('the generalised Che approximation of $name', (policy) => {
  it('has a characteristic time at which the cache is just full', () => {
    fc.assert(
      fc.property(demand, ({ alpha, n, share }) => {
        const { pdf } = new TruncatedZipf(alpha, n);
        const cacheSize = share * n;
        const time = generalisedCheCharacteristicTime(pdf, cacheSize, policy);
        const held = sum(generalisedChePerContentHitRatio(pdf, cacheSize, policy));
        expect(time).toBeGreaterThan(0);
        expect(Math.abs(held - cacheSize)).toBeLessThan(1e-10 * cacheSize);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('has a hit ratio that grows with the cache and never passes the optimum', () => {
    fc.assert(
      fc.property(demand, ({ alpha, n, share }) => {
        const { pdf } = new TruncatedZipf(alpha, n);
        const [small, large] = [share * n, Math.min(n, share * n * 1.5)];
        const hitRatio = generalisedCheHitRatio(pdf, small, policy);
        expect(generalisedCheHitRatio(pdf, large, policy)).toBeGreaterThan(hitRatio);
        expect(hitRatio).toBeLessThanOrEqual(optimalHitRatio(pdf, small) + 1e-12);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('holds everything where there is room', () => {
    const rates = Float64Array.of(3, 0, 1);
    expect(generalisedCheCharacteristicTime(rates, 2, policy)).toBe(Infinity);
    expect(generalisedCheHitRatio(rates, 2, policy)).toBe(1);
    expect([...generalisedChePerContentHitRatio(rates, 5, policy)]).toEqual([1, 0, 1]);
  });

  it('refuses a cache without a size', () => {
    expect(() => generalisedCheHitRatio(Float64Array.of(1, 2), 0, policy)).toThrow(RangeError);
  });
});

describe('characteristic times', () => {
  it('scale with the unit of time', () => {
    const { pdf } = new TruncatedZipf(0.9, 500);
    const inRequests = cheCharacteristicTimeSimplified(pdf, 40);
    const perSecond = pdf.map((probability) => 8 * probability);
    expect(cheCharacteristicTimeSimplified(perSecond, 40)).toBeCloseTo(inRequests / 8, 10);
  });

  it('are exact for equal popularity: C = n · (1 − e^(−T / n))', () => {
    const { pdf } = new TruncatedZipf(0, 1000);
    for (const cacheSize of [1, 10, 500, 999]) {
      const exact = -1000 * Math.log1p(-cacheSize / 1000);
      const found = cheCharacteristicTimeSimplified(pdf, cacheSize);
      expect(Math.abs(found / exact - 1)).toBeLessThan(1e-12);
    }
  });

  it('of contents solve the equation over all other contents', () => {
    fc.assert(
      fc.property(demand, ({ alpha, n, share }) => {
        const { pdf } = new TruncatedZipf(alpha, Math.min(n, 300));
        const cacheSize = share * (pdf.length - 1.5);
        const times = cheCharacteristicTimes(pdf, cacheSize);
        for (let i = 0; i < pdf.length; i += 17) {
          const others = pdf.map((p, j) => (j === i ? 0 : -Math.expm1(-p * times[i]!)));
          expect(Math.abs(sum(others) - cacheSize)).toBeLessThan(1e-9 * cacheSize + 1e-12);
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('of contents end where all others fit', () => {
    expect([...cheCharacteristicTimes(Float64Array.of(2, 1), 1)]).toEqual([Infinity, Infinity]);
    expect([...chePerContentHitRatio(Float64Array.of(2, 0, 1), 1.5)]).toEqual([1, 0, 1]);
  });
});

describe('the models of LRU', () => {
  const { pdf } = new TruncatedZipf(0.8, 2000);

  it('agree with each other for a small cache', () => {
    const expected = cheHitRatioSimplified(pdf, 50);
    const others = [cheHitRatio(pdf, 50), faginHitRatio(pdf, 50), laoutarisHitRatio(0.8, 2000, 50)];
    for (const hitRatio of others) expect(Math.abs(hitRatio / expected - 1)).toBeLessThan(0.05);
    expect(faginCharacteristicTime(pdf, 50)).toBeGreaterThan(50);
    expect(kLruHitRatio(pdf, 50, 1)).toBe(expected);
  });

  it('tell the hit ratio of each content, the popular ones first', () => {
    const perContent = [
      chePerContentHitRatioSimplified(pdf, 50),
      chePerContentHitRatio(pdf, 50),
      faginPerContentHitRatio(pdf, 50),
      laoutarisPerContentHitRatio(0.8, 2000, 50),
      kLruPerContentHitRatio(pdf, 50, 3),
    ];
    for (const hits of perContent) {
      expect([...hits]).toEqual([...hits].toSorted((a, b) => b - a));
      expect(hits[0]).toBeLessThan(1);
    }
  });

  it('come nearer to the optimum with more caches of names', () => {
    const hitRatios = [1, 2, 3, 6].map((k) => kLruHitRatio(pdf, 50, k));
    expect(hitRatios).toEqual(hitRatios.toSorted());
    expect(hitRatios.at(-1)).toBeLessThan(optimalHitRatio(pdf, 50));
    expect(kLruHitRatio(pdf, 50, 2, { nameCacheSize: 2000 })).toBeCloseTo(hitRatios[0]!, 10);
    expect(() => kLruHitRatio(pdf, 50, 0)).toThrow(RangeError);
  });
});

describe('the approximation of Laoutaris', () => {
  it('of order 2 is near that of order 3 for small caches', () => {
    const [second, third] = [2, 3].map((order) =>
      laoutarisCharacteristicTime(0.6, 1000, 20, order === 2 ? 2 : 3),
    );
    expect(Math.abs(second! / third! - 1)).toBeLessThan(0.02);
  });

  it('of order 2 says where it has no solution', () => {
    expect(() => laoutarisCharacteristicTime(1, 500, 50, 2)).toThrow(
      /order 2 has no positive root/,
    );
  });
});

describe('the optimum', () => {
  it('is the popularity of the contents that fit, in whatever order', () => {
    expect(optimalHitRatio(Float64Array.of(1, 4, 2, 3), 2)).toBe(0.7);
    expect(optimalHitRatio(Float64Array.of(4, 3, 2, 1), 2.5)).toBe(0.8);
    expect(optimalHitRatio(Float64Array.of(1, 1), 5)).toBe(1);
    expect(() => optimalHitRatio(Float64Array.of(1), -1)).toThrow(RangeError);
  });
});

describe('a TTL cache', () => {
  const { pdf } = new TruncatedZipf(0.8, 1000);

  it('with the characteristic time of a policy has its hit ratio and size', () => {
    const fifo = generalisedCheCharacteristicTime(pdf, 60, { name: 'FIFO' });
    const { hitRatio, meanSize } = ttlCache(pdf, fifo);
    expect(hitRatio).toBeCloseTo(generalisedCheHitRatio(pdf, 60, { name: 'FIFO' }), 12);
    expect(meanSize).toBeCloseTo(60, 8);
    const lru = cheCharacteristicTimeSimplified(pdf, 60);
    const renewed = ttlCache(pdf, lru, { renewedByHits: true });
    expect(renewed.hitRatio).toBeCloseTo(cheHitRatioSimplified(pdf, 60), 12);
  });

  it('may have a TTL for each content', () => {
    const ttls = new Float64Array(1000).fill(50);
    expect(ttlHitRatio(pdf, ttls)).toBeCloseTo(ttlCache(pdf, 50).hitRatio, 12);
    expect(ttlHitRatio(pdf, ttls.fill(Infinity))).toBeCloseTo(1, 12);
    expect(ttlCache(pdf, 0).hitRatio).toBe(0);
    expect(() => ttlCache(pdf, -1)).toThrow(RangeError);
  });
});
