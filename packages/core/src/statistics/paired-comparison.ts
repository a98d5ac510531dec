import { groupBy } from 'es-toolkit/array/groupBy';
import { omit } from 'es-toolkit/object/omit';
import { InputError } from '../errors/input-error.js';
import { quote } from '../errors/quote.js';
import { experimentKey } from '../results/experiment-key.js';
import type { ParameterValues } from '../results/result-set.js';
import { valueAt } from '../results/value-at.js';
import type { Estimate } from './estimate.js';
import { estimateOf } from './estimate-experiments.js';
import type { ExperimentSamples, SampledExperiment } from './experiment-samples.js';
import { studentInterval } from './student-interval.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * What is compared with what.
 * @internal
 */
export interface ComparisonRequest {
  /** Path of the parameter that tells the sides apart, such as `strategy.name`. */
  readonly by: string;
  /** Its value on the side that the others are compared with. */
  readonly baseline: string;
  /** Path of a number in the results. */
  readonly metric: string;
  /** Level of confidence between 0 and 1. */
  readonly level?: number;
}

/**
 * A metric of an experiment against that of the baseline, in the same replications.
 * @internal
 */
export interface PairedComparison {
  readonly baseline: SampledExperiment;
  readonly variant: SampledExperiment;
  readonly baselineEstimate: Estimate;
  readonly variantEstimate: Estimate;
  /** Variant minus baseline over the replications that both have. */
  readonly difference: Estimate;
  /** Share of these replications in which the variant's number is the larger one. */
  readonly larger: Estimate;
}

/**
 * Compares experiments that differ in one parameter, replication by replication. A replication's
 * requests depend on neither strategy nor policy (common random numbers), so what they have in
 * common drops out of the differences and their interval is narrower than that of either side
 * (A. M. Law, "Simulation Modeling and Analysis", 5th ed., 2015, section 11.2).
 * @param samples - Numbers of all experiments.
 * @returns A comparison for each experiment that has a counterpart with the baseline's value and
 *   is otherwise equal; for `strategy.name` the strategy's other parameters may differ too.
 * @throws InputError where the metric, the parameter or the baseline is unknown, replications
 *   don't pair or an experiment has more than one counterpart.
 * @internal
 */
export function comparePaired(
  samples: ExperimentSamples,
  { by, baseline, metric, level }: ComparisonRequest,
): PairedComparison[] {
  const measured = samples.having(metric);
  const isBaseline = ({ parameters }: SampledExperiment): boolean =>
    textOf(valueAt(parameters, by)) === baseline;
  const references = measured.filter(isBaseline);
  if (references.length === 0) throw unknownBaseline(measured, by, baseline);
  const byScene = groupBy(references, ({ parameters }) => sceneOf(parameters, by));
  return measured.flatMap((variant) => {
    if (isBaseline(variant)) return [];
    const [reference, another] = byScene[sceneOf(variant.parameters, by)] ?? [];
    if (another) throw ambiguousBaseline(by, baseline);
    return reference ? [comparisonOf(reference, variant, metric, level)] : [];
  });
}

function comparisonOf(
  baseline: SampledExperiment,
  variant: SampledExperiment,
  metric: string,
  level: number | undefined,
): PairedComparison {
  const former = valuesByReplication(baseline, metric);
  const differences = [...valuesByReplication(variant, metric)].flatMap(([replication, value]) => {
    const counterpart = former.get(replication);
    return counterpart === undefined ? [] : [value - counterpart];
  });
  if (differences.length === 0) {
    const allowed = 'replications that both sides have';
    throw new InputError({ place: metric, found: 'no replication in common', allowed });
  }
  const larger = differences.filter((difference) => difference > 0).length;
  return {
    baseline,
    variant,
    baselineEstimate: estimateOf(baseline, metric, level),
    variantEstimate: estimateOf(variant, metric, level),
    difference: studentInterval(differences, level),
    larger: wilsonInterval(larger, differences.length, level),
  };
}

function valuesByReplication(
  { samples }: SampledExperiment,
  metric: string,
): Map<number | undefined, number> {
  const pairs = new Map<number | undefined, number>();
  const { replications = [], values = [] } = samples.get(metric) ?? {};
  values.forEach((value, i) => {
    const replication = replications[i];
    if (pairs.has(replication)) {
      const found = `replication ${replication ?? 'without a number'} of an experiment twice`;
      throw new InputError({
        place: metric,
        found,
        allowed: 'each once, since replications are paired: compare the campaigns one by one',
      });
    }
    pairs.set(replication, value);
  });
  return pairs;
}

/** What an experiment shares with its counterparts: all but what is compared, and descriptions. */
function sceneOf(parameters: ParameterValues, by: string): string {
  const compared = by.endsWith('.name') ? by.slice(0, -5) : by;
  return experimentKey(without(omit(parameters, ['desc']), compared));
}

function without(tree: ParameterValues, path: string): ParameterValues {
  const [key = '', ...rest] = path.split('.');
  const { [key]: inner, ...others } = tree;
  if (rest.length === 0 || inner === undefined) return others;
  return { ...others, [key]: without({ ...Object(inner) }, rest.join('.')) };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return textOf(valueAt(value, 'name'));
  return value === undefined ? undefined : String(value);
}

function unknownBaseline(
  experiments: readonly SampledExperiment[],
  by: string,
  baseline: string,
): InputError {
  const values = experiments.map(({ parameters }) => textOf(valueAt(parameters, by)));
  const known = [...new Set(values.filter((value) => value !== undefined))];
  if (known.length === 0) {
    return new InputError({ place: 'by', found: quote(by), allowed: 'a parameter of experiments' });
  }
  return new InputError({ place: by, found: quote(baseline), allowed: known.join(', ') });
}

function ambiguousBaseline(by: string, baseline: string): InputError {
  return new InputError({
    place: by,
    found: `several experiments with ${baseline} that others could be compared with`,
    allowed: 'one: leave out the others with --where',
  });
}
