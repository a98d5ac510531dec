import { InputError, isInputError, type Problem } from '../errors/input-error.js';
import { quote } from '../errors/quote.js';
import { checkAgainstSchema, parseParameters } from '../parameters/validate-parameters.js';
import { isRegistered, lookUp } from '../registry/registry.js';
import {
  COMPONENT_KEYS,
  EXPERIMENT,
  type ComponentKey,
  type ExperimentSpecification,
} from './configuration-schema.js';
import type { LayeredExperiment } from './experiment-layers.js';
import { fillDescription } from './fill-description.js';
import { resolveComponent } from './resolve-component.js';

/** Keys of a cache placement that say how much there is to place. */
const BUDGET_KEYS = ['networkCache', 'cacheBudget'];

/**
 * Checks an experiment and fills in all defaults.
 * @param engine - Name of the engine, which knows what may stand in `netconf`.
 * @throws InputError listing everything that is wrong with it.
 */
export function resolveExperiment(
  experiment: LayeredExperiment,
  engine: string,
): ExperimentSpecification {
  const { tree } = experiment;
  const locate = (path: string): string => experiment.locate(path);
  const problems: Problem[] = [];
  const resolved: Record<string, unknown> = { ...tree };
  for (const key of COMPONENT_KEYS) {
    if (key === 'cachePlacement' && tree[key] === undefined) continue;
    try {
      resolved[key] = resolveComponent(key, tree[key], locate, ignoredKeys(key));
    } catch (error) {
      if (!isInputError(error)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...checkBudget(resolved['cachePlacement'], locate));
  if (tree['netconf'] !== undefined) {
    const { parameters } = lookUp('engine', engine, 'settings.engine');
    const netconf = checkAgainstSchema(parameters, tree['netconf'], 'netconf');
    resolved['netconf'] = netconf.value;
    problems.push(...netconf.problems.map((p) => ({ ...p, place: locate(p.place) })));
  }
  if (problems.length > 0) throw new InputError(problems);
  return describe(parseParameters(EXPERIMENT, inUsualOrder(resolved), experiment.label));
}

/** The parts in the order of the schema, whichever layer they come from; unknown ones last. */
function inUsualOrder(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const usual = Object.keys(EXPERIMENT.properties).filter((key) => key in parts);
  return { ...Object.fromEntries(usual.map((key) => [key, parts[key]])), ...parts };
}

function ignoredKeys(key: ComponentKey): readonly string[] {
  return key === 'cachePlacement' ? BUDGET_KEYS : [];
}

function describe(experiment: ExperimentSpecification): ExperimentSpecification {
  if (experiment.desc === undefined) return experiment;
  return { ...experiment, desc: fillDescription(experiment.desc, experiment) };
}

function checkBudget(placement: unknown, locate: (path: string) => string): Problem[] {
  if (typeof placement !== 'object' || placement === null || !('name' in placement)) return [];
  const name = String(placement.name);
  if (!isRegistered('cachePlacement', name)) return [];
  const { needsBudget = true } = lookUp('cachePlacement', name, '');
  const given = BUDGET_KEYS.filter((key) => key in placement);
  if (given.length === 2) {
    const place = locate('cachePlacement.cacheBudget');
    return [{ place, found: 'both networkCache and cacheBudget', allowed: 'one of the two' }];
  }
  if (given.length === 0 && needsBudget) {
    const allowed = 'networkCache (a share of the contents) or cacheBudget (contents)';
    return [{ place: locate('cachePlacement'), found: 'no budget', allowed }];
  }
  const values: Record<string, unknown> = { ...placement };
  return given.flatMap((key) => {
    const value = values[key];
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return [];
    return [{ place: locate(`cachePlacement.${key}`), found: quote(value), allowed: 'at least 0' }];
  });
}
