import {
  comparePaired,
  MAIN_METRIC,
  type PairedComparison,
  type ParameterValues,
} from '@icarus-sim/core';
import { ExperimentNames } from '../campaign/experiment-names.js';
import type { CompareOptions } from '../commands/results-compare.js';
import { ExitCode } from '../exit-code.js';
import type { Cell, CellTable } from './cell-table.js';
import { formatLevel, parseLevel } from './level.js';
import { sampleResults, showWarning } from './open-results-file.js';
import { parameterText } from './parameter-text.js';
import { writeTable } from './write-table.js';

/** A comparison and what is compared. */
interface MetricComparison extends PairedComparison {
  readonly metric: string;
}

/**
 * Carries out `icarus results compare`.
 * @throws InputError where the file can't be read or an option names what it doesn't have.
 */
export async function compareResults(file: string, options: CompareOptions): Promise<ExitCode> {
  const { by, baseline, metric: metrics = [MAIN_METRIC] } = options;
  const level = parseLevel(options.level);
  const samples = await sampleResults(file, options, metrics);
  const comparisons = metrics.flatMap((metric) =>
    comparePaired(samples, { by, baseline, metric, ...(level && { level }) }).map(
      (comparison): MetricComparison => ({ ...comparison, metric }),
    ),
  );
  if (comparisons.length === 0) {
    showWarning(`${file}: no experiment is like one with ${by} = ${baseline} in all else`);
    return ExitCode.FAILED;
  }
  await writeTable(tableOf(comparisons, options), options);
  return ExitCode.SUCCEEDED;
}

function tableOf(
  comparisons: readonly MetricComparison[],
  { by, baseline }: CompareOptions,
): CellTable {
  const metrics = [...new Set(comparisons.map(({ metric }) => metric))];
  const areSeveral = metrics.length > 1;
  const [component = by] = by.split('.');
  const compared = by.endsWith('.name') ? component : by;
  const scenes = new ExperimentNames(
    comparisons.map(({ variant }) => without(variant.parameters, [component, 'desc'])),
  );
  const titles = scenes.titles.filter((title) => title !== 'experiment');
  return {
    titles: [...(areSeveral ? ['metric'] : []), ...titles, compared, 'mean', baseline, 'difference', 'relative', 'larger in'],
    rows: comparisons.map((comparison, i) => [
      ...(areSeveral ? [comparison.metric] : []),
      ...(titles.length > 0 ? scenes.cells(i) : []),
      parameterText(comparison.variant.parameters, compared, 'parameters'),
      ...numbersOf(comparison),
    ]),
    metrics: comparisons.map(({ metric }) => metric),
    notes: [`${metrics.join(', ')}. ${noteOf(comparisons, baseline)}`],
  };
}

function without(parameters: ParameterValues, keys: readonly string[]): ParameterValues {
  const kept = Object.entries(parameters).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept);
}

function numbersOf(comparison: PairedComparison): Cell[] {
  const { baselineEstimate, variantEstimate, difference, larger } = comparison;
  const { mean, low, high, n } = difference;
  const isClear = n > 1 && (low > 0 || high < 0);
  const share = (100 * mean) / Math.abs(baselineEstimate.mean);
  const relative = Number.isFinite(share) ? `${share > 0 ? '+' : ''}${share.toFixed(2)} %` : '';
  return [
    variantEstimate,
    baselineEstimate,
    difference,
    `${relative}${isClear ? ' *' : ''}`,
    `${Math.round(larger.mean * n)} of ${n} (${percent(larger.low)}–${percent(larger.high)} %)`,
  ];
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}

function noteOf(comparisons: readonly PairedComparison[], baseline: string): string {
  const [first] = comparisons;
  const counts = comparisons.map(({ difference }) => difference.n);
  if (!first || Math.max(...counts) === 1) {
    return 'One replication each: nothing tells the differences from chance.';
  }
  const { level, n } = first.difference;
  const replications = new Set(counts).size === 1 ? `${n} replications` : 'the replications';
  return (
    `Differences from ${baseline} over ${replications}, paired, ± half-width of their ` +
    `${formatLevel(level)} confidence interval (Student’s t); * marks those whose interval excludes 0. ` +
    'Behind the replications in which the mean is larger stands their Wilson interval.'
  );
}
