import fc from 'fast-check';
import type { ExperimentRecord } from '../results/journal-format.js';
import { RandomStreams } from '../randomness/random-streams.js';
import { driftOf } from './drift.js';
import { PrecisionGoal, type PrecisionRequest } from './precision-goal.js';
import { relativeHalfWidth } from './estimate.js';
import { studentInterval } from './student-interval.js';

/** A repeatable number between 0 and 1 for each pair of whole numbers. */
function noise(a: number, b: number): number {
  return RandomStreams.of(a, b + 1)
    .stream('noise')
    .nextFloat();
}

describe('driftOf', () => {
  it('sees a series that is still rising', () => {
    const rising = Array.from({ length: 40 }, (_, i) => 0.5 - 0.2 * Math.exp(-i / 10));
    expect(driftOf(rising)).toMatchObject({ isDrifting: true });
    const noisy = rising.map((ratio, i) => ratio + 0.02 * (noise(i, 1) - 0.5));
    expect(driftOf(noisy)).toMatchObject({ isDrifting: true });
  });

  it('sees none in noise around a level, and none that is too small to matter', () => {
    for (let seed = 0; seed < 50; seed++) {
      const level = Array.from({ length: 40 }, (_, i) => 0.4 + 0.05 * (noise(i, seed) - 0.5));
      expect(driftOf(level)?.isDrifting).toBe(false);
    }
    const slight = Array.from({ length: 40 }, (_, i) => (i < 8 ? 0.5 : 0.5078125));
    expect(driftOf(slight)).toEqual({ first: 0.5, last: 0.5078125, isDrifting: false });
  });

  it('leaves short and constant series alone', () => {
    expect(driftOf(Array.from({ length: 19 }, (_, i) => i))).toBeUndefined();
    expect(driftOf(Array.from({ length: 20 }, () => 0))).toMatchObject({ isDrifting: false });
  });
});

const EXPERIMENTS = 2;
const request: PrecisionRequest = {
  precision: 0.05,
  metrics: ['M.MEAN'],
  replications: 2,
  maxReplications: 50,
  experiments: EXPERIMENTS,
};

/** Experiment 0 hardly varies, experiment 1 does. */
function recordOf(sequence: number, failed = false): ExperimentRecord {
  const index = sequence % EXPERIMENTS;
  const replication = Math.floor(sequence / EXPERIMENTS) + 1;
  const about = { sequence, index, replication, parameters: {}, duration: 0 };
  if (failed) return { type: 'experiment', ...about, status: 'failed', error: 'x' };
  const value = 1 + (index === 0 ? 0.001 : 0.5) * (noise(replication, index) - 0.5);
  return { type: 'experiment', ...about, status: 'succeeded', results: { M: { MEAN: value } } };
}

/** Runs until the goal asks for no more; each round ends in an order of its own. */
function replicationsOf(goal: PrecisionGoal, order: (sequences: number[]) => number[]): number[] {
  const ended: number[] = [];
  for (let next = [0, 1, 2, 3]; next.length > 0; next = goal.further()) {
    for (const sequence of order(next)) {
      goal.add(recordOf(sequence));
      ended.push(sequence);
    }
  }
  return [0, 1].map((index) => ended.filter((sequence) => sequence % EXPERIMENTS === index).length);
}

describe('PrecisionGoal', () => {
  it('adds replications to the experiments that need them until they are precise', () => {
    const goal = new PrecisionGoal(request);
    const [steady = 0, varied = 0] = replicationsOf(goal, (sequences) => sequences);
    expect(steady).toBe(3);
    expect(varied).toBeGreaterThan(10);
    expect(varied).toBeLessThan(50);
    expect(goal.unreached).toEqual([]);
    const values = Array.from({ length: varied }, (_, i) => 1 + 0.5 * (noise(i + 1, 1) - 0.5));
    expect(relativeHalfWidth(studentInterval(values))).toBeLessThanOrEqual(0.05);
  });

  it('decides the same whatever the order in which runs end', () => {
    const expected = replicationsOf(new PrecisionGoal(request), (sequences) => sequences);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const shuffle = (sequences: number[]): number[] =>
          sequences.toSorted((a, b) => noise(a, seed % 997) - noise(b, seed % 997));
        expect(replicationsOf(new PrecisionGoal(request), shuffle)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('goes on as if it had not been interrupted', () => {
    const [, varied = 0] = replicationsOf(new PrecisionGoal(request), (sequences) => sequences);
    const resumed = new PrecisionGoal(request);
    for (const sequence of [0, 1, 2, 3, 4, 5, 9]) resumed.add(recordOf(sequence));
    let next = resumed.further();
    expect(next).toEqual([7, 11]);
    let count = 4;
    for (; next.length > 0; next = resumed.further()) {
      for (const sequence of next) resumed.add(recordOf(sequence));
      count += next.length;
    }
    expect(count).toBe(varied);
    const last = new PrecisionGoal(request);
    for (let i = 0; i < varied; i++) last.add(recordOf(2 * i + 1));
    for (const sequence of [0, 2, 4]) last.add(recordOf(sequence));
    expect(last.further()).toEqual([]);
  });

  it('stops at the most replications and tells what is not reached', () => {
    const goal = new PrecisionGoal({ ...request, precision: 1e-9, maxReplications: 5 });
    expect(replicationsOf(goal, (sequences) => sequences)).toEqual([5, 5]);
    expect(goal.unreached).toEqual([0, 1]);
  });

  it('asks no more of experiments that only fail or have nothing to average', () => {
    const failing = new PrecisionGoal(request);
    for (const sequence of [0, 1, 2, 3]) failing.add(recordOf(sequence, true));
    expect(failing.further()).toEqual([]);
    const lacking = new PrecisionGoal(request);
    for (const sequence of [0, 1, 2, 3]) {
      lacking.add({ ...recordOf(sequence), status: 'succeeded', results: { M: { MEAN: null } } });
    }
    expect(lacking.further()).toEqual([]);
  });

  it.each(['M.MEEN', 'M'])('refuses %s, at which the results have no number', (metric) => {
    const goal = new PrecisionGoal({ ...request, metrics: [metric] });
    expect(() => goal.add(recordOf(0))).toThrow(`metric: found "${metric}", allowed: M.MEAN`);
  });
});
