import type { ResultTree } from '@icarus-sim/core';
import { SeriesTable } from './series.js';

const HIT_RATIO = 'OVER_TIME.HIT_RATIO';

/** A table of the series of some replications of one experiment. */
function tableOf(replications: readonly ResultTree[], wanted = [HIT_RATIO]): SeriesTable {
  const table = new SeriesTable((metric) => wanted.includes(metric));
  replications.forEach((OVER_TIME, i) =>
    table.add([
      { strategy: { name: 'LCE' }, replication: i + 1 },
      { OVER_TIME, LATENCY: { MEAN: 5 } },
    ]),
  );
  return table;
}

describe('SeriesTable', () => {
  it('knows lists of numbers as long as that of the times, and nothing else', () => {
    const table = tableOf([
      {
        ...{ TIME: [1, 2], HIT_RATIO: [0.5, null], REQUESTS: [3, 4] },
        ...{ WINDOW: 1, NAMES: ['a', 'b'], CDF: [[1], [1]], SHORT: [1], PER_NODE: { a: [1, 2] } },
      },
    ]);
    table.add([{}, { SESSIONS: { TIME: 3, HIT_RATIO: [1] }, OTHER: { HIT_RATIO: [1, 2] } }]);
    expect(table.known).toEqual([HIT_RATIO, 'OVER_TIME.REQUESTS']);
  });

  it('has the mean of the replications at each position, with its interval', () => {
    const rows = tableOf([
      { TIME: [10, 20], HIT_RATIO: [0.25, 0.5] },
      { TIME: [12, 22], HIT_RATIO: [0.75, 0.5] },
    ]).rows(0.95);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      parameters: { 'strategy.name': 'LCE', time: 11 },
      ...{ metric: HIT_RATIO, mean: 0.5, n: 2 },
    });
    // Student's t with one degree of freedom: 12.7062.
    expect(rows[0]?.high).toBeCloseTo(0.5 + 12.7062 * 0.25, 4);
    expect(rows[1]).toMatchObject({ parameters: { time: 21 }, mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('leaves out what was not measured, and what not every replication lasted for', () => {
    const rows = tableOf([
      { TIME: [1, 2, 3], HIT_RATIO: [null, null, 0.5] },
      { TIME: [1, 2, 3, 4], HIT_RATIO: [null, 0.25, 0.75, 1] },
    ]).rows(0.95);
    expect(rows.map(({ parameters, mean, n }) => [parameters['time'], mean, n])).toEqual([
      [2, 0.25, 1],
      [3, 0.625, 2],
    ]);
  });
});
