import { fileReads, traceOf } from '../../../test/read-fixture.js';
import { readStatistics } from '../statistics/read-statistics.js';
import { statisticsPlots } from './statistics-plots.js';

const PLAN = { place: 'trace', sample: { rate: 1, seed: 1 }, windows: 5 };

describe('the figures of a trace', () => {
  it('are four where it has times', async () => {
    const plots = statisticsPlots(await readStatistics(() => traceOf(fileReads()), PLAN));
    expect([...plots.keys()]).toEqual([
      'rank-frequency',
      'inter-arrivals',
      'reuse-distances',
      'popularity-over-time',
    ]);
  });

  it('are those whose data there are', async () => {
    const requests = [{ content: 'a' }, { content: 'b' }];
    const plan = { ...PLAN, windows: 0 };
    const plots = statisticsPlots(await readStatistics(() => traceOf(requests), plan));
    expect([...plots.keys()]).toEqual(['rank-frequency']);
  });

  it('show the laws that were fitted as lines from the first rank to one request', async () => {
    const statistics = await readStatistics(() => traceOf(fileReads()), PLAN);
    const { leastSquares, maximumLikelihood } = statistics.popularity.zipf;
    const text = JSON.stringify(statisticsPlots(statistics).get('rank-frequency'));
    expect(text).toContain(`least squares, α = ${leastSquares?.alpha.toFixed(3)}`);
    expect(text).toContain(`maximum likelihood, α = ${maximumLikelihood?.alpha.toFixed(3)}`);
  });

  it('have no zeros on logarithmic axes, where there is no place for them', async () => {
    const plots = statisticsPlots(await readStatistics(() => traceOf(fileReads()), PLAN));
    expect(JSON.stringify(plots.get('inter-arrivals'))).not.toContain('"value":0,');
  });
});
