import fc from 'fast-check';
import { CongruentialStream } from './congruential-stream.js';
import { RandomStreams } from './random-streams.js';

const draws = (streams: RandomStreams, purpose: string, n = 5): number[] => {
  const stream = streams.stream(purpose);
  return Array.from({ length: n }, () => stream.nextFloat());
};

describe('RandomStreams', () => {
  it('gives the same numbers for the same seed, replication and name', () => {
    const a = RandomStreams.of(1, 1).within('workload');
    const b = RandomStreams.of(1, 1).within('workload');
    expect(draws(a, 'arrivals')).toEqual(draws(b, 'arrivals'));
  });

  it('gives other numbers for another seed, replication, scope or name', () => {
    const of = (seed: number, replication: number, scope: string, name: string): string =>
      JSON.stringify(draws(RandomStreams.of(seed, replication).within(scope), name));
    const all = [
      of(1, 1, 'workload', 'arrivals'),
      of(2, 1, 'workload', 'arrivals'),
      of(1, 2, 'workload', 'arrivals'),
      of(1, 1, 'strategy', 'arrivals'),
      of(1, 1, 'workload', 'contents'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('draws strategies and policies from one congruential generator where a draw seed is given', () => {
    const streams = RandomStreams.of(1, 1, 43);
    const expected = new CongruentialStream(43);
    const strategy = streams.within('strategy').stream('any');
    const policy = streams.within('cachePolicy/cache/3').stream('other');
    expect(strategy.nextFloat()).toBe(expected.nextFloat());
    expect(policy.nextFloat()).toBe(expected.nextFloat());
    expect(streams.drawsUsed).toBe(2);
  });

  it('leaves workloads and placements alone where a draw seed is given', () => {
    const workload = RandomStreams.of(1, 1, 43).within('workload');
    expect(draws(workload, 'arrivals')).toEqual(
      draws(RandomStreams.of(1, 1).within('workload'), 'arrivals'),
    );
  });
});

describe('a random stream', () => {
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1e9 }), (seed, bound) => {
        const stream = RandomStreams.of(seed, 1).stream('s');
        const [u, k, t] = [
          stream.nextFloat(),
          stream.nextInteger(bound),
          stream.nextExponential(2),
        ];
        expect(u >= 0 && u < 1).toBe(true);
        expect(Number.isInteger(k) && k >= 0 && k < bound).toBe(true);
        expect(t >= 0 && Number.isFinite(t)).toBe(true);
      }),
    );
  });

  it('is uniform: mean, variance and serial correlation of 100,000 numbers', () => {
    const numbers = draws(RandomStreams.of(7, 1), 's', 100_000);
    const mean = numbers.reduce((sum, u) => sum + u, 0) / numbers.length;
    const moment = (f: (u: number, i: number) => number): number =>
      numbers.reduce((sum, u, i) => sum + f(u, i), 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(moment((u) => (u - mean) ** 2)).toBeCloseTo(1 / 12, 2);
    expect(moment((u, i) => (u - mean) * ((numbers[i + 1] ?? mean) - mean))).toBeCloseTo(0, 2);
  });

  it('follows the congruential recurrence exactly', () => {
    const stream = new CongruentialStream(42);
    const first = (1664525 * 42 + 1013904223) % 2 ** 32;
    expect(stream.nextFloat()).toBe(first / 2 ** 32);
    expect(stream.nextInteger(10)).toBe(
      Math.floor((Number((1664525n * BigInt(first) + 1013904223n) % 2n ** 32n) / 2 ** 32) * 10),
    );
  });
});
