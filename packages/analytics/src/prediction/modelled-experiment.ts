import type { ComponentSpecification, ExperimentSpecification } from '@icarus-sim/core';
import type { CacheNetwork, InsertionRule } from '../networks/cache-network.js';

/** Which of the caches on the way to the source are asked. */
export type AskedCaches = 'all' | 'first' | 'none';

/** An experiment in the terms of the network model. */
export interface ModelledExperiment {
  readonly asked: AskedCaches;
  readonly insertion: InsertionRule;
  readonly policy: CacheNetwork['policy'];
  /** Probability that the policy lets a content in. */
  readonly admission: number;
  readonly workload: StationaryDemand;
}

/** The parameters of a workload of independent requests that matter to a model. */
export interface StationaryDemand {
  readonly nContents: number;
  readonly alpha: number;
  readonly beta: number;
  /** In requests per unit of time, over the whole network. */
  readonly rate: number;
  readonly nMeasured: number;
}

/** Why an experiment has no prediction, and what would have one. */
export class NotModelledError extends Error {
  override readonly name = 'NotModelledError';
}

const LCE: InsertionRule = { rule: 'LCE' };

/** How the strategies that are modelled ask caches and fill them. */
const STRATEGIES: Readonly<
  Record<string, (p: number) => Pick<ModelledExperiment, 'asked' | 'insertion'>>
> = {
  EDGE: () => ({ asked: 'first', insertion: LCE }),
  LCD: () => ({ asked: 'all', insertion: { rule: 'LCD' } }),
  LCE: () => ({ asked: 'all', insertion: LCE }),
  NO_CACHE: () => ({ asked: 'none', insertion: LCE }),
  RAND_BERNOULLI: (p) => ({ asked: 'all', insertion: { rule: 'PROBABILITY', p } }),
};

const POLICIES: Readonly<Record<string, CacheNetwork['policy']>> = {
  LRU: 'LRU',
  FIFO: 'FIFO',
  RAND: 'RANDOM',
};

const WORKLOAD = 'STATIONARY';

/**
 * Puts an experiment in the terms of the network model.
 * @param experiment - With all defaults filled in.
 * @throws NotModelledError where the model does not cover it.
 */
export function modelledExperiment(experiment: ExperimentSpecification): ModelledExperiment {
  const { workload, strategy, cachePolicy, netconf = {} } = experiment;
  if (workload.name !== WORKLOAD) refuse('workload', workload.name, [WORKLOAD]);
  const strategyOf = STRATEGIES[strategy.name];
  if (!strategyOf) return refuse('strategy', strategy.name, Object.keys(STRATEGIES));
  if (Array.isArray(netconf['events']) && netconf['events'].length > 0) {
    throw new NotModelledError('the network changes during the run, the model is of a steady one');
  }
  const parameters = strategyOf(Number(strategy['p'] ?? 1));
  return { ...parameters, ...modelledPolicy(cachePolicy), workload: demandOf(workload) };
}

/** A policy, or one within wrappers that let contents in at random. */
function modelledPolicy(
  specification: ComponentSpecification,
): Pick<ModelledExperiment, 'policy' | 'admission'> {
  const policy = POLICIES[specification.name];
  if (policy) return { policy, admission: 1 };
  const inner = specification['policy'];
  if (specification.name !== 'RAND_INSERT' || !isSpecification(inner)) {
    return refuse('cachePolicy', specification.name, [...Object.keys(POLICIES), 'RAND_INSERT']);
  }
  const { policy: wrapped, admission } = modelledPolicy(inner);
  return { policy: wrapped, admission: admission * Number(specification['p'] ?? 1) };
}

function isSpecification(value: unknown): value is ComponentSpecification {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function demandOf(workload: ComponentSpecification): StationaryDemand {
  const number = (key: string): number => Number(workload[key] ?? 0);
  return {
    nContents: number('nContents'),
    alpha: number('alpha'),
    beta: number('beta'),
    rate: number('rate'),
    nMeasured: number('nMeasured'),
  };
}

function refuse(part: string, name: string, modelled: readonly string[]): never {
  throw new NotModelledError(`${part} ${name} is not modelled, only ${modelled.join(', ')}`);
}
