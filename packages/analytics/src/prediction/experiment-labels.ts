import { flatTree, type ExperimentSpecification } from '@icarus-sim/core';

/** Keys whose values speak for themselves. */
const NAME_KEY = /\.name$/;

/** The leaves of an experiment's parameters as text, by their paths. */
type Leaves = ReadonlyMap<string, string>;

/**
 * A name for each experiment of a campaign: its description, or the parameters in which the
 * experiments differ.
 */
export function experimentLabels(experiments: readonly ExperimentSpecification[]): string[] {
  const descriptions = experiments.map(({ desc }) => desc ?? '');
  if (areDistinct(descriptions)) return descriptions;
  const leaves = experiments.map(leavesOf);
  const keys = [...new Set(leaves.flatMap((each) => [...each.keys()]))];
  const valuesOf = (key: string): Set<string | undefined> =>
    new Set(leaves.map((each) => each.get(key)));
  const differing = keys.filter((key) => valuesOf(key).size > 1);
  // What only one kind of component has says nothing beside the component's name.
  const telling = differing.filter((key) => [...valuesOf(key)].filter(Boolean).length > 1);
  const short = leaves.map((each, i) => labelOf(each, telling, i));
  return areDistinct(short) ? short : leaves.map((each, i) => labelOf(each, differing, i));
}

function areDistinct(labels: readonly string[]): boolean {
  return new Set(labels.filter(Boolean)).size === labels.length;
}

function leavesOf(experiment: ExperimentSpecification): Leaves {
  const text = (value: unknown): string =>
    typeof value === 'object' ? JSON.stringify(value) : String(value);
  const leaves = flatTree(experiment).filter(([key]) => key !== 'desc');
  return new Map(leaves.map(([key, value]) => [key, text(value)]));
}

function labelOf(leaves: Leaves, keys: readonly string[], position: number): string {
  const words = keys.flatMap((key) => {
    const value = leaves.get(key);
    if (value === undefined) return [];
    return [NAME_KEY.test(key) ? value : `${key.split('.').at(-1)}=${value}`];
  });
  return words.length > 0 ? words.join(' ') : `experiment ${position + 1}`;
}
