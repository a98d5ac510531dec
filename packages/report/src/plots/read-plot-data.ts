import {
  estimateOf,
  ExperimentSamples,
  HEADLINE_METRICS,
  InputError,
  nearestNames,
  openResults,
  quote,
} from '@icarus-sim/core';
import { DistributionTable } from './distributions.js';
import { flattenParameters } from './flatten-parameters.js';
import { metricTitles } from './metric-titles.js';
import { SeriesTable } from './series.js';
import type { PlotData, PlotRow } from './specification/plot-data.js';
import type { PlotOptions } from './specification/plot-options.js';

/** The series that is shown first. */
const HEADLINE_SERIES = ['HIT_RATIO_OVER_TIME.HIT_RATIO'];

const DISTRIBUTED = 'results of collectors with cdf: true, such as { name: LATENCY, cdf: true }';
const OVER_TIME = 'results of collectors of series, such as HIT_RATIO_OVER_TIME';

/** Metrics of a kind of figure of their own, and what there is of them in results. */
interface ListMetrics {
  /** The kind of figure. */
  readonly kind: 'cdf' | 'series';
  /** What one of them is called. */
  readonly noun: string;
  /** Where results have some. */
  readonly source: string;
  readonly known: readonly string[];
}

/**
 * Reads what a figure may show from a file of results, entry by entry.
 * @param y - Paths of the metrics that are asked for; by default all single numbers, and for
 *   a figure of distributions or series all of these.
 * @param level - Level of confidence of the intervals.
 * @param warn - Gets told what of the file is damaged or failed.
 * @throws InputError where the file can't be read, no experiment succeeded or none has a metric.
 */
export async function readPlotData(
  path: string,
  { y: metrics, kind }: Pick<PlotOptions, 'y' | 'kind'>,
  level: number,
  warn: (message: string) => void,
): Promise<PlotData> {
  const stream = await openResults(path);
  for (const warning of stream.warnings ?? []) warn(warning);
  const samples = new ExperimentSamples(metrics);
  const isWanted = (metric: string, own: PlotOptions['kind']): boolean =>
    metrics ? metrics.includes(metric) : kind === own;
  const distributions = new DistributionTable((metric) => isWanted(metric, 'cdf'));
  const series = new SeriesTable((metric) => isWanted(metric, 'series'));
  let count = 0;
  for await (const entry of stream.entries()) {
    samples.add(entry);
    distributions.add(entry);
    series.add(entry);
    count++;
  }
  if (stream.failures) warnOfFailures(path, stream.failures, count, warn);
  if (count === 0) throw new InputError({ place: path, found: 'no experiment that succeeded' });
  const lists: ListMetrics[] = [
    { kind: 'cdf', noun: 'distribution', source: DISTRIBUTED, known: distributions.known },
    { kind: 'series', noun: 'series', source: OVER_TIME, known: series.known },
  ];
  checkMetrics(metrics ?? [], kind, samples, lists);
  const known = lists.find((list) => list.kind === kind)?.known ?? samples.knownMetrics;
  if (known.length === 0) throw nothingToShow(path, kind, samples, lists);
  const rows = rowsOf(samples, metrics ?? samples.knownMetrics, level);
  return {
    rows: kind === 'series' || rows.length === 0 ? series.rows(level) : rows,
    distributions: distributions.rows(),
    headlines: [...HEADLINE_METRICS, ...HEADLINE_SERIES],
    metrics: metricTitles(),
    parameters: {},
  };
}

function rowsOf(samples: ExperimentSamples, metrics: readonly string[], level: number): PlotRow[] {
  return samples.experiments.flatMap((experiment) => {
    const parameters = flattenParameters(experiment.parameters);
    return metrics
      .filter((metric) => experiment.samples.has(metric))
      .map((metric) => {
        const { mean, low, high, n } = estimateOf(experiment, metric, level);
        return { parameters, metric, mean, low, high, n };
      });
  });
}

function warnOfFailures(
  path: string,
  { count, firstError }: { readonly count: number; readonly firstError: string },
  succeeded: number,
  warn: (message: string) => void,
): void {
  warn(`${path}: ${count} of ${count + succeeded} runs failed and are not shown (${firstError})`);
}

/** Distributions and series have figures of their own, and numbers have none of these. */
function checkMetrics(
  metrics: readonly string[],
  kind: PlotOptions['kind'],
  samples: ExperimentSamples,
  lists: readonly ListMetrics[],
): void {
  const numbers = samples.experiments.flatMap((each) => [...each.samples.keys()]);
  const asked = lists.find((list) => list.kind === kind);
  const own = lists.find(({ known }) => metrics.every((metric) => known.includes(metric)));
  const fitting = new Set(asked?.known ?? (kind === undefined && own ? own.known : numbers));
  const allowed = asked?.known ?? [...samples.knownMetrics, ...lists.flatMap(({ known }) => known)];
  for (const metric of metrics) {
    if (fitting.has(metric)) continue;
    const list = lists.find(({ known }) => known.includes(metric));
    const place = '--y';
    if (list) {
      const found = `${quote(metric)}, a ${list.noun}`;
      throw new InputError({ place, found, allowed: `--kind ${list.kind} for it` });
    }
    throw new InputError({
      place,
      found: quote(metric),
      allowed: allowed.join(', ') || 'no metric here',
      nearest: nearestNames(metric, allowed),
    });
  }
}

function nothingToShow(
  path: string,
  kind: PlotOptions['kind'],
  { knownMetrics }: ExperimentSamples,
  lists: readonly ListMetrics[],
): InputError {
  const asked = lists.find((list) => list.kind === kind);
  if (asked) {
    const found = `${asked.kind}, but no ${asked.noun} among ${knownMetrics.join(', ')}`;
    return new InputError({ place: '--kind', found, allowed: asked.source });
  }
  const others = lists.filter(({ known }) => known.length > 0);
  const kinds = others.map((list) => `--kind ${list.kind} for ${list.known.join(', ')}`);
  const allowed = kinds.join(', or ') || 'results with metrics';
  return new InputError({ place: path, found: 'no metric that is a single number', allowed });
}
