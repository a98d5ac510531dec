import fc from 'fast-check';
import { parseParameters, RandomStreams, type Workload } from '@icarus-sim/core';
import { collectRequests, textOf } from '../../test/collect-requests.js';
import { misfit, zipfWeights } from '../../test/goodness-of-fit.js';
import { starTopology } from '../../test/star-topology.js';
import { testContext } from '../../test/test-context.js';
import { shotNoise } from './shot-noise.js';
import { planShots } from './shot-plan.js';
import { SHOT_PROFILES } from './shot-profile.js';
import { ShotSequence } from './shot-sequence.js';

const topology = starTopology([1, 3]);

async function create(values: object = {}): Promise<Workload> {
  const all = { nContents: 500, lifespan: 1000, nWarmup: 4000, nMeasured: 16_000, ...values };
  const parameters = parseParameters(shotNoise.parameters, all, 'workload');
  return shotNoise.create(topology, parameters, testContext());
}

describe('SHOT_NOISE', () => {
  it('gives exactly the requests it is asked for, in order and within the run', async () => {
    const settings = fc.record({
      nContents: fc.integer({ min: 1, max: 300 }),
      alpha: fc.double({ min: 0, max: 3, noNaN: true }),
      lifespan: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      profile: fc.constantFrom('EXPONENTIAL', 'UNIFORM'),
      rate: fc.double({ min: 0.01, max: 100, noNaN: true }),
      nWarmup: fc.nat(500),
      nMeasured: fc.integer({ min: 1, max: 5000 }),
    });
    await fc.assert(
      fc.asyncProperty(settings, async (values) => {
        const total = values.nWarmup + values.nMeasured;
        const workload = await create(values);
        const { times, contents } = await collectRequests(workload);
        expect(times).toHaveLength(total);
        expect(times.every((time, i) => time >= (times[i - 1] ?? 0))).toBe(true);
        expect(times[total - 1]).toBeLessThanOrEqual(total / values.rate);
        expect(contents.every((content) => content >= 0 && content < values.nContents)).toBe(true);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('gives the same requests again', async () => {
    const workload = await create();
    const requests = await collectRequests(workload);
    expect(textOf(await collectRequests(workload))).toBe(textOf(requests));
    expect(textOf(await collectRequests(await create()))).toBe(textOf(requests));
  });

  it('has requests for a content within its life only, where lives are uniform', async () => {
    const { times, contents } = await collectRequests(await create({ profile: 'UNIFORM' }));
    const first = new Map<number, number>();
    contents.forEach((content, i) => {
      if (!first.has(content)) first.set(content, times[i]!);
      expect(times[i]! - first.get(content)!).toBeLessThan(1000);
    });
    expect(first.size).toBeGreaterThan(300);
  });

  it('gives contents with long lives the share of requests that their volume says', async () => {
    const classes = [
      { share: 1, lifespan: 100, volume: 1 },
      { share: 3, lifespan: 5000, volume: 2 },
    ];
    const { contents } = await collectRequests(
      await create({ alpha: 0, classes, profile: 'UNIFORM', nContents: 10_000 }),
    );
    // Births in 20,000 s and one lifespan before; numbered by class.
    const firstOfSecond = Math.round((10_000 * 20_100) / (20_100 + 3 * 25_000));
    const ofFirst = contents.filter((content) => content < firstOfSecond).length;
    // One in seven requests: 1 · 1 against 3 · 2.
    expect(ofFirst / contents.length).toBeGreaterThan(1 / 7 - 0.015);
    expect(ofFirst / contents.length).toBeLessThan(1 / 7 + 0.015);
  });

  it('refuses bad parameters', async () => {
    await expect(create({ lifespan: 0 })).rejects.toThrow('workload.lifespan: found 0');
    await expect(create({ profile: 'TRIANGLE' })).rejects.toThrow('workload.profile');
    await expect(create({ classes: [] })).rejects.toThrow('workload.classes');
    await expect(create({ classes: [{ share: 1 }] })).rejects.toThrow('classes[0].lifespan');
  });
});

describe.each(['EXPONENTIAL', 'UNIFORM'] as const)('shots with the profile %s', (name) => {
  const profile = SHOT_PROFILES[name];
  const model = {
    nContents: 2000,
    nRequests: 100_000,
    duration: 1000,
    alpha: 0.5,
    profile,
    classes: [{ share: 1, lifespan: 50, volume: 1 }],
  };
  const random = RandomStreams.of(3, 1);
  const plan = planShots(model, random);

  it('know their remaining share by age and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (age) => {
        expect(profile.ageAt(profile.remaining(age))).toBeCloseTo(age, 12);
      }),
    );
  });

  it('are born evenly over the run and what comes before it', () => {
    const span = 1000 + 50 * profile.reach;
    const bins = Array.from(plan.births, (birth) =>
      Math.floor((20 * (birth + span - 1000)) / span),
    );
    expect(Math.abs(misfit(bins, zipfWeights(20, 0)))).toBeLessThan(4);
    expect(plan.births.every((birth, i) => birth >= (plan.births[i - 1] ?? -Infinity))).toBe(true);
  });

  it('are requested as often as planned, at ages as their profile says', () => {
    const sequence = new ShotSequence(plan, profile, model.duration, random.stream('times'));
    const counts = new Int32Array(model.nContents);
    const quantiles: number[] = [];
    for (let i = 0; i < model.nRequests; i++) {
      sequence.next();
      counts[sequence.content]!++;
      const birth = plan.births[sequence.content]!;
      // Contents whose life lies within the run as good as whole.
      if (birth < 0 || birth > 500) continue;
      const remaining = profile.remaining((sequence.time - birth) / 50);
      quantiles.push(Math.min(19, Math.floor(20 * remaining)));
    }
    expect(counts).toEqual(plan.counts);
    expect(Math.abs(misfit(quantiles, zipfWeights(20, 0)))).toBeLessThan(4);
  });

  it('have volumes with a Zipf-like tail', () => {
    const flat = planShots({ ...model, alpha: 0 }, random).counts;
    const skewed = planShots({ ...model, alpha: 1 }, random).counts;
    const top = (counts: Int32Array) => Math.max(...counts) / model.nRequests;
    expect(top(flat)).toBeLessThan(0.002);
    expect(top(skewed)).toBeGreaterThan(0.02);
  });
});
