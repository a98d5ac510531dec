import type { PopularityOverTime } from '../statistics/trace-statistics.js';
import { axis, FRAME, type Specification } from './vega-lite.js';

const COUNTS = { requests: 'requests', distinct: 'contents', newContents: 'new contents' } as const;

/** Requests and contents window by window, and the share of the most requested contents below. */
export function overTimePlot({ unit, length, windows }: PopularityOverTime): Specification {
  const { width, height, ...frame } = FRAME;
  const keys = Object.keys(COUNTS) as (keyof typeof COUNTS)[];
  const counts = windows.flatMap((window) =>
    keys.map((key) => ({ middle: window.start + length / 2, count: window[key], of: COUNTS[key] })),
  );
  const shares = windows
    .filter(({ requests }) => requests > 0)
    .map(({ start, topShare }) => ({ middle: start + length / 2, topShare }));
  const x = axis('middle', unit === 'seconds' ? 'time (s)' : 'requests before');
  return {
    ...frame,
    title: 'Popularity over time',
    vconcat: [
      {
        ...{ width, height },
        data: { values: counts },
        mark: { type: 'line', point: true },
        encoding: {
          x,
          y: axis('count', 'number in a window'),
          color: { field: 'of', type: 'nominal', title: '', sort: Object.values(COUNTS) },
        },
      },
      {
        ...{ width, height: height / 2 },
        data: { values: shares },
        mark: { type: 'line', point: true },
        encoding: { x, y: axis('topShare', 'share of the top 1 %', { domain: [0, 1] }) },
      },
    ],
  };
}
