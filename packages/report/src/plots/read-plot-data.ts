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
import type { PlotData, PlotRow } from './specification/plot-data.js';
import type { PlotOptions } from './specification/plot-options.js';

/**
 * Reads what a figure may show from a file of results, entry by entry.
 * @param metrics - Paths of the metrics that are asked for; by default all single numbers, and for
 *   a figure of distributions all distributions.
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
  const distributions = new DistributionTable((metric) =>
    metrics ? metrics.includes(metric) : kind === 'cdf',
  );
  let count = 0;
  for await (const entry of stream.entries()) {
    samples.add(entry);
    distributions.add(entry);
    count++;
  }
  if (stream.failures) warnOfFailures(path, stream.failures, count, warn);
  if (count === 0) throw new InputError({ place: path, found: 'no experiment that succeeded' });
  const known = kind === 'cdf' ? distributions.known : samples.knownMetrics;
  checkMetrics(metrics ?? [], kind, samples, distributions);
  if (known.length === 0) throw nothingToShow(path, kind, samples, distributions);
  return {
    rows: rowsOf(samples, metrics ?? samples.knownMetrics, level),
    distributions: distributions.rows(),
    headlines: HEADLINE_METRICS,
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

/** Distributions have figures of their own, and numbers have none of these. */
function checkMetrics(
  metrics: readonly string[],
  kind: PlotOptions['kind'],
  samples: ExperimentSamples,
  { known }: DistributionTable,
): void {
  const numbers = new Set(samples.experiments.flatMap((each) => [...each.samples.keys()]));
  for (const metric of metrics) {
    const isDistribution = known.includes(metric);
    if (kind === 'cdf' ? isDistribution : numbers.has(metric)) continue;
    if (isDistribution && kind === undefined && metrics.every((each) => known.includes(each)))
      continue;
    const allowed = kind === 'cdf' ? known : [...samples.knownMetrics, ...known];
    throw new InputError({
      place: '--y',
      found: isDistribution ? `${quote(metric)}, a distribution` : quote(metric),
      allowed: isDistribution ? '--kind cdf for it' : allowed.join(', ') || 'no metric here',
      nearest: isDistribution ? [] : nearestNames(metric, allowed),
    });
  }
}

function nothingToShow(
  path: string,
  kind: PlotOptions['kind'],
  { knownMetrics }: ExperimentSamples,
  { known }: DistributionTable,
): InputError {
  if (kind !== 'cdf') {
    const allowed =
      known.length > 0 ? `--kind cdf for ${known.join(', ')}` : 'results with metrics';
    return new InputError({ place: path, found: 'no metric that is a single number', allowed });
  }
  return new InputError({
    place: '--kind',
    found: `cdf, but no distribution among ${knownMetrics.join(', ')}`,
    allowed: 'results of collectors with cdf: true, such as { name: LATENCY, cdf: true }',
  });
}
