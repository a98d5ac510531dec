import { InputError } from '../errors/input-error.js';
import { nearestNames } from '../errors/nearest-names.js';
import { EXPERIMENT, type Configuration } from './configuration-schema.js';
import { assignmentsOf, LayeredExperiment, type Assignment } from './experiment-layers.js';
import type { Override } from './overrides.js';

const BUILT_IN_DEFAULTS: Assignment[] = assignmentsOf(
  { contentPlacement: { name: 'UNIFORM' }, cachePolicy: { name: 'LRU' } },
  'defaults',
);

/**
 * The experiment queue of a configuration: `experiments`, then every combination of `sweep`, the
 * last key varying fastest, each laid over `defaults`.
 * @param overrides - Values that win over all layers; a swept key that is overridden isn't swept.
 * @throws InputError where a key of the sweep can't be part of an experiment, or nothing is queued.
 * @internal
 */
export function expandExperiments(
  { defaults = {}, sweep = {}, experiments = [] }: Configuration,
  overrides: readonly Override[] = [],
): LayeredExperiment[] {
  const base = assignmentsOf(defaults, 'defaults');
  const last = overrides.map(({ key, value, place }) => ({ path: key, value, place }));
  const build = (label: string, assignments: readonly Assignment[]): LayeredExperiment => {
    const experiment = new LayeredExperiment(label);
    for (const layer of [BUILT_IN_DEFAULTS, base, assignments, last]) experiment.lay(layer);
    return experiment;
  };
  const listed = experiments.map((tree, i) =>
    build(`experiments[${i}]`, assignmentsOf(tree, `experiments[${i}]`)),
  );
  const combinations = combine(dimensionsOf(sweep, overrides));
  const swept = combinations.map((combination) => build(labelOf(combination), combination));
  if (listed.length + swept.length > 0) return [...listed, ...swept];
  if (Object.keys(defaults).length > 0) return [build('defaults', [])];
  throw new InputError({ place: '', found: 'no experiments', allowed: 'experiments or a sweep' });
}

/** The values of each swept key as assignments. */
function dimensionsOf(
  sweep: Readonly<Record<string, readonly unknown[]>>,
  overrides: readonly Override[],
): Assignment[][] {
  const parts = Object.keys(EXPERIMENT.properties);
  return Object.entries(sweep)
    .filter(([path]) => !overrides.some(({ key }) => key === path || path.startsWith(`${key}.`)))
    .map(([path, values]) => {
      const [part = ''] = path.split('.');
      if (!parts.includes(part)) {
        throw new InputError({
          place: `sweep["${path}"]`,
          found: `an unknown part of an experiment, "${part}"`,
          allowed: parts.join(', '),
          nearest: nearestNames(part, parts),
        });
      }
      return values.map((value, i) => ({ path, value, place: `sweep["${path}"][${i}]` }));
    });
}

/** The Cartesian product; no dimensions make no combination. */
function combine(dimensions: readonly Assignment[][]): Assignment[][] {
  if (dimensions.length === 0) return [];
  return dimensions.reduce<Assignment[][]>(
    (combinations, values) =>
      combinations.flatMap((combination) => values.map((value) => [...combination, value])),
    [[]],
  );
}

function labelOf(combination: readonly Assignment[]): string {
  const values = combination.map(({ path, value }) => `${path}=${JSON.stringify(value)}`);
  return `sweep(${values.join(', ')})`;
}
