import {
  registerCachePolicy,
  Type,
  type CachePolicy,
  type ComponentContext,
} from '@icarus-sim/core';
import fc from 'fast-check';
import {
  registerTinyPolicies,
  tinyContext,
  toldFutures,
} from '../../test/components/tiny-network.js';
import type { DenseTrace } from './dense-trace.js';
import { checkReplayedCache, replayCache } from './replay-cache.js';
import { missRatioOf, sampledSize } from './spatial-sample.js';
import { StackDistances } from './stack-distances.js';

const LIST = { name: 'LIST' };
const timesSeen: number[] = [];

beforeAll(() => {
  registerTinyPolicies();
  registerCachePolicy('AT_LEAST_TWO', {
    description: 'Refuses to be small, and notes the time of every look-up.',
    parameters: Type.Object({}),
    create(capacity, _, { clock }): CachePolicy {
      if (capacity < 2) throw new RangeError('too small');
      const isHeld = (): boolean => timesSeen.push(clock.now) === 0;
      return {
        ...{ capacity, size: 0, has: isHeld, get: isHeld, put: () => -1, remove: isHeld },
        ...{ position: () => -1, dump: () => [], clear: () => undefined },
      };
    },
  });
});

function traceOf(contents: readonly number[], rate = 1): DenseTrace {
  const requests = new Int32Array(new SharedArrayBuffer(contents.length * 4));
  requests.set(contents);
  const nContents = Math.max(0, ...contents) + 1;
  return { requests, requestCount: contents.length / rate, nContents, rate };
}

describe('replayCache', () => {
  it('gives a cache what it misses and counts the misses', () => {
    // Two contents fit: 0, 1 and 2 are missed, then 1 and 0 again, since 2 drove them out.
    const trace = traceOf([0, 1, 0, 2, 1, 1, 0]);
    expect(replayCache(trace, { policy: LIST, size: 2 }, tinyContext)).toBe(5);
  });

  it('has at every size of LRU the misses that stack distances tell', () => {
    const requests = fc.array(fc.nat(20), { minLength: 1, maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 25 }), (contents, size) => {
        const distances = new StackDistances();
        for (const content of contents) distances.request(content);
        const misses = replayCache(traceOf(contents), { policy: LIST, size }, tinyContext);
        expect([misses]).toEqual(distances.missesAt([size]));
      }),
    );
  });

  it('tells a policy that needs it the requests to come', () => {
    replayCache(traceOf([3, 1, 3]), { policy: { name: 'CLAIRVOYANT' }, size: 1 }, tinyContext);
    expect([...toldFutures.values()]).toContainEqual([3, 1, 3]);
  });

  it('counts time in requests of the whole trace', () => {
    timesSeen.length = 0;
    replayCache(
      traceOf([0, 1, 0], 0.25),
      { policy: { name: 'AT_LEAST_TWO' }, size: 8 },
      tinyContext,
    );
    expect(timesSeen).toEqual([0, 4, 8]);
  });

  it('replays into the same cache with the same random numbers', () => {
    const drawn: number[] = [];
    registerCachePolicy('DRAWING', {
      description: 'Draws when it is built.',
      parameters: Type.Object({}),
      create(capacity, _, context) {
        drawn.push(context.random.stream('draws').nextFloat());
        return context.createPolicy(LIST, capacity);
      },
    });
    const cache = { policy: { name: 'DRAWING' }, size: 2 };
    replayCache(traceOf([0]), cache, tinyContext);
    replayCache(traceOf([1, 2]), cache, tinyContext);
    expect(drawn[0]).toBe(drawn[1]);
  });

  it('stops where it is told to', () => {
    const options = { signal: AbortSignal.abort(new Error('enough')) };
    expect(() =>
      replayCache(traceOf([0]), { policy: LIST, size: 1 }, tinyContext, options),
    ).toThrow('enough');
  });
});

describe('checkReplayedCache', () => {
  const context: ComponentContext = tinyContext;

  it('builds the cache that stands for another one in a sample', () => {
    const policy = { name: 'AT_LEAST_TWO' };
    const check = (size: number, rate: number) => () =>
      checkReplayedCache({ nContents: 10, rate }, { policy, size }, context);
    expect(check(2, 1)).not.toThrow();
    expect(check(19, 0.1)).not.toThrow();
    expect(check(14, 0.1)).toThrow('too small');
  });

  it('refuses an unknown policy', () => {
    const cache = { policy: { name: 'LISTT' }, size: 1 };
    expect(() => checkReplayedCache({ nContents: 1, rate: 1 }, cache, context)).toThrow('LIST');
  });
});

describe('the estimate from a sample', () => {
  it('is the plain miss ratio where everything was replayed', () => {
    expect(missRatioOf(25, 100, 1)).toBe(0.25);
  });

  it('takes the requests missing from the sample for hits, and is no more than 1', () => {
    expect(missRatioOf(5, 1000, 0.1)).toBe(0.05);
    expect(missRatioOf(120, 1000, 0.1)).toBe(1);
  });

  it('makes caches smaller by the rate, though never empty', () => {
    expect([1000, 26, 24, 1].map((size) => sampledSize(size, 0.1))).toEqual([100, 3, 2, 1]);
  });
});
