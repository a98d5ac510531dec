import { TraceClock } from './trace-clock.js';

describe('TraceClock', () => {
  it('gives requests that are out of order the time of the one before', () => {
    const clock = new TraceClock();
    expect([5, 7, 6, 9].map((time) => clock.request(time))).toEqual([5, 7, 7, 9]);
    expect(clock).toMatchObject({ start: 5, now: 9, late: 1, untimed: 0 });
    expect(clock.intervals.distribution()).toMatchObject({ count: 3, min: 0, max: 2 });
  });

  it('counts requests without a time', () => {
    const clock = new TraceClock();
    expect([NaN, NaN].map((time) => clock.request(time))).toEqual([NaN, NaN]);
    expect(clock).toMatchObject({ start: NaN, untimed: 2 });
  });
});
