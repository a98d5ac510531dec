import { RandomStreams, type TracedRequests } from '@icarus-sim/core';
import { registerTinyPolicies, tinyContext } from '../../test/components/tiny-network.js';
import { numberRequests, readDenseTrace } from './dense-trace.js';
import { replayCache } from './replay-cache.js';
import { actualRate, missRatioOf, sampledSize } from './spatial-sample.js';
import { StackDistances } from './stack-distances.js';

const CONTENTS = 50_000;
const REQUESTS = 400_000;
const SIZES = [1000, 3000, 10_000, 30_000];

/** Names of requested contents, with Zipf's law of exponent 0.8, by inversion. */
function zipfNames(seed: number): string[] {
  const cumulative = new Float64Array(CONTENTS);
  let sum = 0;
  for (let i = 0; i < CONTENTS; i++) cumulative[i] = sum += (i + 1) ** -0.8;
  const random = RandomStreams.of(seed, 1).stream('requests');
  return Array.from({ length: REQUESTS }, () => {
    const mark = random.nextFloat() * sum;
    let [low, high] = [0, CONTENTS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! < mark) low = middle + 1;
      else high = middle;
    }
    return `content ${low}`;
  });
}

const NAMES = zipfNames(5);

async function* trace(): AsyncGenerator<TracedRequests, void> {
  yield await Promise.resolve({ length: NAMES.length, contents: NAMES });
}

/** The misses of LRU caches at {@link SIZES} in a sample, and how many requests it has. */
async function misses(rate: number, seed: number): Promise<{ at: number[]; of: number }> {
  const distances = new StackDistances();
  const onRequest = (content: number): void => distances.request(content);
  const extent = await numberRequests(trace(), { rate, seed }, onRequest);
  const sizes = SIZES.map((size) => sampledSize(size, extent.rate));
  return { at: distances.missesAt(sizes), of: distances.requestCount };
}

async function curve(rate: number, seed: number): Promise<number[]> {
  const { at } = await misses(rate, seed);
  return at.map((count) => missRatioOf(count, REQUESTS, actualRate(rate)));
}

async function curveNotAdjusted(rate: number, seed: number): Promise<number[]> {
  const { at, of } = await misses(rate, seed);
  return at.map((count) => count / of);
}

/** Mean distance of estimates from the exact curve, over sizes and five samples. */
async function meanError(estimate: (seed: number) => Promise<number[]>): Promise<number> {
  const exact = await curve(1, 1);
  const estimates = await Promise.all([1, 2, 3, 4, 5].map(estimate));
  const errors = estimates.flatMap((ratios) => ratios.map((ratio, i) => ratio - exact[i]!));
  return errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
}

describe('a miss ratio curve from a sample', () => {
  it('is near the exact one, the nearer the larger the sample', async () => {
    const rough = await meanError((seed) => curve(0.05, seed));
    const fine = await meanError((seed) => curve(0.2, seed));
    expect(rough).toBeLessThan(0.03);
    expect(fine).toBeLessThan(0.015);
    expect(fine).toBeLessThan(rough);
  });

  it('is nearer than without allowing for the number of requests in the sample', async () => {
    const adjusted = await meanError((seed) => curve(0.1, seed));
    const plain = await meanError((seed) => curveNotAdjusted(0.1, seed));
    expect(adjusted).toBeLessThan(plain / 2);
  });

  it('is what the policy itself makes of the sample', async () => {
    registerTinyPolicies();
    const sample = await readDenseTrace(trace(), { rate: 0.02, seed: 1 });
    const simulated = SIZES.slice(0, 2).map((size) =>
      replayCache(sample, { policy: { name: 'LIST' }, size }, tinyContext),
    );
    expect(simulated).toEqual((await misses(0.02, 1)).at.slice(0, 2));
  });
});
