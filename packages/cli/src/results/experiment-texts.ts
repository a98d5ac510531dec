import {
  DEFAULT_LEVEL,
  estimateOf,
  ResultSet,
  type ExperimentSamples,
  type SampledExperiment,
} from '@icarus-sim/core';
import { ExperimentNames } from '../campaign/experiment-names.js';
import { outputColors } from '../presentation/colors.js';
import { formatCount } from '../presentation/quantities.js';
import { textTable, type TableColumn } from '../presentation/text-table.js';
import { formatLevel } from './level.js';
import { parameterText } from './parameter-text.js';

const SIGNIFICANT_DIGITS = 6;
const DEVIATION_DIGITS = 3;

/**
 * All experiments for reading: what they have in common, then each with its metrics.
 * @param level - Level of confidence of the intervals.
 * @returns Paragraphs, to be written one after the other.
 */
export function* experimentTexts(
  { experiments }: ExperimentSamples,
  level = DEFAULT_LEVEL,
): Generator<string> {
  const names = new ExperimentNames(experiments.map(({ parameters }) => parameters));
  const common = commonLines(experiments);
  if (common.length > 0) yield `${[outputColors.bold('IN COMMON'), ...common].join('\n')}\n\n`;
  for (const experiment of experiments) {
    const { index, replications } = experiment;
    const heading = outputColors.bold(`EXPERIMENT ${index + 1}/${experiments.length}`);
    const name = experiments.length === 1 ? '' : `: ${names.name(index)}`;
    yield `${heading}${name} (${formatCount(replications, 'replication')})\n`;
    yield `${metricTable(experiment, level)}\n\n`;
  }
}

/** What all experiments have in common, a component a line. */
function commonLines(experiments: readonly SampledExperiment[]): string[] {
  const set = new ResultSet();
  for (const { parameters } of experiments) set.add(parameters, {});
  const common = set.commonParameters();
  return Object.keys(common).map(
    (key) => `${key}: ${parameterText(common, key, 'parameters') ?? ''}`,
  );
}

function metricTable(experiment: SampledExperiment, level: number): string {
  const columns: TableColumn[] = [
    { title: 'metric' },
    { title: 'mean', align: 'right' },
    { title: `${formatLevel(level)} interval`, align: 'right' },
    { title: 'deviation', align: 'right' },
    { title: 'n', align: 'right' },
  ];
  const rows = [...experiment.samples.keys()].map((metric) => {
    const { mean, low, high, standardDeviation, n } = estimateOf(experiment, metric, level);
    const spread =
      n === 1
        ? ['', '']
        : [`${format(low)} … ${format(high)}`, format(standardDeviation, DEVIATION_DIGITS)];
    return [metric, format(mean), ...spread, String(n)];
  });
  return textTable(columns, rows);
}

function format(value: number, digits = SIGNIFICANT_DIGITS): string {
  return value.toLocaleString('en', { maximumSignificantDigits: digits });
}
