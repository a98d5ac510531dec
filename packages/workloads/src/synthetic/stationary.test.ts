import { parseParameters, type Workload } from '@icarus-sim/core';
import { BATCH_CAPACITY } from '@icarus-sim/engine';
import fc from 'fast-check';
import { collectRequests, textOf } from '../../test/collect-requests.js';
import { misfit, zipfWeights } from '../../test/goodness-of-fit.js';
import { starTopology } from '../../test/star-topology.js';
import { testContext } from '../../test/test-context.js';
import { stationary } from './stationary.js';

const topology = starTopology([1, 3, 2]);

async function create(values: object, seed = 1): Promise<Workload> {
  const parameters = parseParameters(stationary.parameters, values, 'workload');
  return stationary.create(topology, parameters, testContext('.', seed));
}

const SMALL = { nContents: 200, alpha: 0.8, nWarmup: 5_000, nMeasured: 15_000 };

describe('STATIONARY', () => {
  it('has the defaults of its documentation', async () => {
    const { nWarmup, nMeasured, contents } = await create({ nContents: 10, alpha: 1 });
    expect({ nWarmup, nMeasured, size: contents.size }).toEqual({
      nWarmup: 100_000,
      nMeasured: 400_000,
      size: 10,
    });
  });

  it('gives exactly nWarmup + nMeasured requests in batches that are full but for the last', async () => {
    const lengths = fc.record({
      nWarmup: fc.nat(9000),
      nMeasured: fc.integer({ min: 1, max: 9000 }),
    });
    await fc.assert(
      fc.asyncProperty(lengths, async ({ nWarmup, nMeasured }) => {
        const workload = await create({ nContents: 5, alpha: 1, nWarmup, nMeasured });
        const sizes: number[] = [];
        for await (const batch of workload.batches()) sizes.push(batch.length);
        const total = nWarmup + nMeasured;
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(total);
        expect(sizes).toHaveLength(Math.ceil(total / BATCH_CAPACITY));
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  it('gives the same requests again, also from another workload of the same seed', async () => {
    const workload = await create(SMALL);
    const first = await collectRequests(workload);
    expect(textOf(await collectRequests(workload))).toBe(textOf(first));
    expect(textOf(await collectRequests(await create(SMALL)))).toBe(textOf(first));
    expect(textOf(await collectRequests(await create(SMALL, 2)))).not.toBe(textOf(first));
  });

  it('draws contents by their Zipf distribution, content 0 the most popular', async () => {
    const { contents } = await collectRequests(await create(SMALL));
    expect(Math.abs(misfit(contents, zipfWeights(200, 0.8)))).toBeLessThan(4);
  });

  it('spreads requests evenly over the receivers by default', async () => {
    const { receivers } = await collectRequests(await create(SMALL));
    const positions = receivers.map((receiver) => topology.receivers().indexOf(receiver));
    expect(Math.abs(misfit(positions, zipfWeights(6, 0)))).toBeLessThan(4);
  });

  it('with beta prefers receivers whose attachment node has a high degree', async () => {
    const { receivers } = await collectRequests(await create({ ...SMALL, beta: 1.5 }));
    const order = ['r1.0', 'r1.1', 'r1.2', 'r2.0', 'r2.1', 'r0.0'];
    const positions = receivers.map((receiver) => order.indexOf(topology.nodeName(receiver)));
    expect(Math.abs(misfit(positions, zipfWeights(6, 1.5)))).toBeLessThan(4);
  });

  it('has exponentially distributed intervals of the given rate', async () => {
    const { times } = await collectRequests(await create({ ...SMALL, rate: 4 }));
    const intervals = times.map((time, i) => time - (times[i - 1] ?? 0));
    // 20 classes that are equally likely where the intervals are exponential.
    const classes = intervals.map((interval) => Math.floor(20 * Math.exp(-4 * interval)));
    expect(Math.abs(misfit(classes, zipfWeights(20, 0)))).toBeLessThan(4);
  });

  it('keeps the other streams where one parameter changes', async () => {
    const base = await collectRequests(await create(SMALL));
    const otherAlpha = await collectRequests(await create({ ...SMALL, alpha: 0.5 }));
    const otherBeta = await collectRequests(await create({ ...SMALL, beta: 1 }));
    const otherRate = await collectRequests(await create({ ...SMALL, rate: 2 }));
    expect(textOf([otherAlpha.times, otherAlpha.receivers])).toBe(
      textOf([base.times, base.receivers]),
    );
    expect(textOf([otherBeta.times, otherBeta.contents])).toBe(textOf([base.times, base.contents]));
    expect(textOf([otherRate.contents, otherRate.receivers])).toBe(
      textOf([base.contents, base.receivers]),
    );
  });

  it('names contents from 1', async () => {
    const { contents } = await create(SMALL);
    expect([contents.name(0), contents.find('200'), contents.find('201')]).toEqual(['1', 199, -1]);
  });

  it.each([
    ['nContents', 0],
    ['nContents', 1.5],
    ['alpha', -0.1],
    ['alpha', 'high'],
    ['beta', -1],
    ['rate', 0],
    ['nWarmup', -1],
    ['nMeasured', 0],
  ])('refuses %s = %p', async (name, value) => {
    const values = { nContents: 10, alpha: 1, [name]: value };
    await expect(create(values)).rejects.toThrow(
      `workload.${name}: found ${JSON.stringify(value)}`,
    );
  });
});
