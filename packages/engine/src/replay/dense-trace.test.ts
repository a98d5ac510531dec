import fc from 'fast-check';
import type { TracedRequests } from '@icarus-sim/core';
import { numberRequests, readDenseTrace, type TraceSample } from './dense-trace.js';

const ALL: TraceSample = { rate: 1, seed: 1 };

/** Yields one batch, filled anew, whose list is longer than what it holds. */
async function* batchesOf(
  names: readonly string[],
  most: number,
): AsyncGenerator<TracedRequests, void> {
  const contents: string[] = [];
  for (let start = 0; start < names.length; start += most) {
    const part = names.slice(start, start + most);
    contents.splice(0, part.length, ...part);
    yield await Promise.resolve({ length: part.length, contents });
  }
}

describe('readDenseTrace', () => {
  it('numbers the contents of all requests in memory that threads share', async () => {
    const names = ['b', 'a', 'b', 'c', 'a'];
    const trace = await readDenseTrace(batchesOf(names, 2), ALL);
    expect(trace).toMatchObject({ requestCount: 5, nContents: 3, rate: 1 });
    expect(Array.from(trace.requests)).toEqual([0, 1, 0, 2, 1]);
    expect(trace.requests.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('crosses the borders of the parts that it is read into', async () => {
    const names = Array.from({ length: 1_200_000 }, (_, i) => `c${i % 1000}`);
    const { requests } = await readDenseTrace(batchesOf(names, 4096), ALL);
    expect(requests).toHaveLength(names.length);
    expect(requests.every((content, i) => content === i % 1000)).toBe(true);
  });

  it('keeps of a sample every request for the contents that are in it, and no other', async () => {
    const list = fc.array(fc.nat(200).map(String), { minLength: 1, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(list, async (names) => {
        const whole = await readDenseTrace(batchesOf(names, 7), ALL);
        const sample = await readDenseTrace(batchesOf(names, 7), { rate: 0.25, seed: 1 });
        expect(sample.requestCount).toBe(names.length);
        const requestsFor = ({ requests }: { requests: Int32Array }, content: number) =>
          requests.filter((other) => other === content).length;
        const inSample = new Set<number>();
        await numberRequests(batchesOf(names, 7), { rate: 0.25, seed: 1 }, (content) =>
          inSample.add(content),
        );
        expect(sample.nContents).toBe(inSample.size);
        expect(sample.nContents).toBeLessThanOrEqual(whole.nContents);
        for (const content of inSample) expect(requestsFor(sample, content)).toBeGreaterThan(0);
      }),
    );
  });

  it('tells how many requests are read, and stops where it is told to', async () => {
    const told: number[] = [];
    const names = ['a', 'b', 'c'];
    await readDenseTrace(batchesOf(names, 2), ALL, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([2, 3]);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readDenseTrace(batchesOf(names, 2), ALL, { signal })).rejects.toThrow('enough');
  });
});
