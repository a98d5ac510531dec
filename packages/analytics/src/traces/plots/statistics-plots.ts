import type { TraceStatistics } from '../statistics/trace-statistics.js';
import { distributionPlot } from './distribution-plot.js';
import { overTimePlot } from './over-time-plot.js';
import { rankFrequencyPlot } from './rank-frequency-plot.js';
import type { Specification } from './vega-lite.js';

/**
 * The figures of a trace, by the name that their files get; those whose data the trace lacks are
 * left out.
 */
export function statisticsPlots(statistics: TraceStatistics): Map<string, Specification> {
  const { popularity, times, reuse, overTime } = statistics;
  const plots = new Map([['rank-frequency', rankFrequencyPlot(popularity)]]);
  if (times?.interArrivals) {
    const { interArrivalCurve } = times;
    const label = 'inter-arrival time (s)';
    const plot = distributionPlot('Times between requests', interArrivalCurve, label, 'requests');
    plots.set('inter-arrivals', plot);
  }
  if (reuse.distances) {
    const label = 'reuse distance (contents)';
    const of = 'requests for a content seen before';
    plots.set(
      'reuse-distances',
      distributionPlot('Reuse distances', reuse.distanceCurve, label, of),
    );
  }
  if (overTime) plots.set('popularity-over-time', overTimePlot(overTime));
  return plots;
}
