import { parseParameters, type Workload } from '@icarus-sim/core';
import { collectRequests, textOf } from '../../test/collect-requests.js';
import { misfit, zipfWeights } from '../../test/goodness-of-fit.js';
import { starTopology } from '../../test/star-topology.js';
import { testContext } from '../../test/test-context.js';
import { flashCrowd } from './flash-crowd.js';

const topology = starTopology([1, 3]);

/** A crowd of 4500 requests expected: (20 / 2 + 30 + 40 / 2) s at (16 − 1) · 5 requests/s. */
const CROWD = { rate: 5, start: 1000, rampUp: 20, plateau: 30, rampDown: 40, shockLevel: 16 };

async function create(values: object = {}): Promise<Workload> {
  const basic = { nContents: 100, alpha: 0.8, nHot: 2, nWarmup: 1000, nMeasured: 19_000 };
  const all = { ...basic, ...CROWD, ...values };
  const parameters = parseParameters(flashCrowd.parameters, all, 'workload');
  return flashCrowd.create(topology, parameters, testContext());
}

/** Cumulated share of the crowd at some time after its start, for the shape of `CROWD`. */
function shareBefore(elapsed: number): number {
  if (elapsed <= 20) return elapsed ** 2 / 40 / 60;
  if (elapsed <= 50) return (10 + (elapsed - 20)) / 60;
  return 1 - (90 - Math.min(elapsed, 90)) ** 2 / 80 / 60;
}

describe('FLASH_CROWD', () => {
  it('gives exactly the requests it is asked for, the same ones again, in order', async () => {
    const workload = await create();
    const requests = await collectRequests(workload);
    expect(requests.contents).toHaveLength(20_000);
    expect(textOf(await collectRequests(workload))).toBe(textOf(requests));
    const { times } = requests;
    expect(times.every((time, i) => time >= (times[i - 1] ?? 0))).toBe(true);
  });

  it('has the requests of the crowd for the least popular contents, by a Zipf law', async () => {
    const { times, contents } = await collectRequests(await create({ alpha: 5 }));
    // With an exponent of 5 hardly any ordinary request is for one of the last two contents.
    const crowd = contents.filter((content) => content >= 98);
    expect(Math.abs(crowd.length - 4500)).toBeLessThan(4 * Math.sqrt(4500));
    expect(
      Math.abs(
        misfit(
          crowd.map((content) => content - 98),
          zipfWeights(2, 5),
        ),
      ),
    ).toBeLessThan(4);
    const crowdTimes = times.filter((_, i) => contents[i]! >= 98);
    expect(Math.min(...crowdTimes)).toBeGreaterThan(1000);
    expect(Math.max(...crowdTimes)).toBeLessThan(1090);
  });

  it('ramps up, stays and ramps down', async () => {
    const { times, contents } = await collectRequests(await create({ alpha: 5 }));
    const crowdTimes = times.filter((_, i) => contents[i]! >= 98);
    const bins = crowdTimes.map((time) => Math.floor((time - 1000) / 5));
    const weights = Array.from(
      { length: 18 },
      (_, i) => shareBefore(5 * i + 5) - shareBefore(5 * i),
    );
    expect(Math.abs(misfit(bins, weights))).toBeLessThan(4);
  });

  it('keeps the ordinary requests as they would be without the crowd', async () => {
    const far = { start: 1e9, nMeasured: 14_000 };
    const without = await collectRequests(await create(far));
    const { times, contents } = await collectRequests(await create());
    const ordinary = new Set(without.times);
    const both = contents.filter((_, i) => ordinary.has(times[i]!));
    expect(both.length).toBeGreaterThan(14_900);
    expect(textOf(both)).toBe(textOf(without.contents.slice(0, both.length)));
    expect(Math.abs(misfit(without.contents, zipfWeights(100, 0.8)))).toBeLessThan(4);
  });

  it('begins with the measured requests by default', async () => {
    const withDefault = parseParameters(
      flashCrowd.parameters,
      { nContents: 10, alpha: 5, nHot: 1, nWarmup: 1000, nMeasured: 3000, rate: 2 },
      'workload',
    );
    const workload = await flashCrowd.create(topology, withDefault, testContext());
    const { times, contents } = await collectRequests(workload);
    const first = times[contents.indexOf(9)]!;
    expect(first).toBeGreaterThan(500);
    expect(first).toBeLessThan(600);
  });

  it('may come and go at once', async () => {
    const { times, contents } = await collectRequests(
      await create({ rampUp: 0, rampDown: 0, alpha: 5 }),
    );
    const crowdTimes = times.filter((_, i) => contents[i]! >= 98);
    const bins = crowdTimes.map((time) => Math.floor((time - 1000) / 3));
    expect(Math.abs(misfit(bins, zipfWeights(10, 0)))).toBeLessThan(4);
  });

  it('refuses more hot contents than there are, and a crowd that is none', async () => {
    await expect(create({ nHot: 101 })).rejects.toThrow(
      'nHot: found 101, allowed: at most nContents (100)',
    );
    await expect(create({ shockLevel: 1 })).rejects.toThrow('workload.shockLevel: found 1');
  });
});
