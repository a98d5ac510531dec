import type { ComponentSpecification } from '../contracts/component.js';
import { InputError, isInputError, type Problem } from '../errors/input-error.js';
import { parseParameters } from '../parameters/validate-parameters.js';
import {
  CONFIGURATION,
  DEFAULT_COLLECTORS,
  SETTINGS,
  type Configuration,
  type ExperimentSpecification,
  type Settings,
} from './configuration-schema.js';
import { expandExperiments } from './expand-experiments.js';
import { applyOverrides, isExperimentOverride, type Override } from './overrides.js';
import { resolveComponent } from './resolve-component.js';
import { resolveExperiment } from './resolve-experiment.js';

/**
 * A configuration checked, with all defaults filled in and its experiments one by one.
 * @experimental
 */
export interface Campaign {
  readonly settings: Settings;
  readonly collectors: readonly ComponentSpecification[];
  readonly experiments: readonly ExperimentSpecification[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * Checks a configuration as written, before the plugins it names are loaded.
 * @param written - The configuration as read from its file.
 * @param overrides - Values from the command line.
 * @throws InputError listing everything that doesn't fit the form of a configuration.
 * @experimental
 */
export function parseConfiguration(
  written: unknown,
  overrides: readonly Override[] = [],
): Configuration {
  const copy: unknown = structuredClone(written);
  if (typeof copy === 'object' && copy !== null) {
    const configuration: Record<string, unknown> = { ...copy };
    applyOverrides(
      configuration,
      overrides.filter((override) => !isExperimentOverride(override)),
    );
    return parseParameters(CONFIGURATION, configuration, '');
  }
  return parseParameters(CONFIGURATION, copy, '');
}

/**
 * Resolves a configuration into experiments; the plugins must be loaded.
 * @throws InputError listing every unknown component and wrong parameter of all experiments.
 * @experimental
 */
export function resolveCampaign(
  configuration: Configuration,
  overrides: readonly Override[] = [],
): Campaign {
  const problems: Problem[] = [];
  const attempt = <Result>(resolve: () => Result): Result | undefined => {
    try {
      return resolve();
    } catch (error) {
      if (!isInputError(error)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const settings = attempt(() =>
    parseParameters(SETTINGS, configuration.settings ?? {}, 'settings'),
  );
  const written = configuration.collectors ?? DEFAULT_COLLECTORS;
  const collectors = written.flatMap((collector, i) => {
    const specification = typeof collector === 'string' ? { name: collector } : collector;
    const place = `collectors[${i}]`;
    const locate = (path: string): string => place + path.replace(/^dataCollector/, '');
    return attempt(() => resolveComponent('dataCollector', specification, locate)) ?? [];
  });
  problems.push(...repeatedNames(collectors));
  const ofExperiments = overrides.filter(isExperimentOverride);
  const layered = attempt(() => expandExperiments(configuration, ofExperiments)) ?? [];
  const engine = settings?.engine ?? '';
  const experiments = layered.flatMap(
    (experiment) => attempt(() => resolveExperiment(experiment, engine)) ?? [],
  );
  if (problems.length > 0 || !settings) throw new InputError(distinct(problems));
  return { settings, collectors, experiments, attributes: configuration.attributes ?? {} };
}

/** Results are kept under the names of collectors, so each can be used once. */
function repeatedNames(collectors: readonly ComponentSpecification[]): Problem[] {
  return collectors.flatMap(({ name }, i) => {
    const first = collectors.findIndex((other) => other.name === name);
    if (first === i) return [];
    const found = `${name}, which is collectors[${first}] already`;
    return [{ place: `collectors[${i}]`, found, allowed: 'each collector once' }];
  });
}

/** A swept value is wrong once, however many experiments it is part of. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
