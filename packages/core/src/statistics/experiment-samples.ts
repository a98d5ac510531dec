import { ExperimentNumbers } from '../results/experiment-numbers.js';
import type { ParameterValues, ResultEntry } from '../results/result-set.js';
import { scalarMetrics } from '../results/scalar-metrics.js';
import { valueAt } from '../results/value-at.js';
import { unknownMetric } from './unknown-metric.js';

/**
 * A metric over the replications of an experiment: two lists of the same length.
 * @internal
 */
export interface Samples {
  /** Replications, from 1; `undefined` where the results don't tell. */
  readonly replications: readonly (number | undefined)[];
  readonly values: readonly number[];
}

/**
 * An experiment with what was measured of it.
 * @internal
 */
export interface SampledExperiment {
  /** Position among all experiments of the results, from 0. */
  readonly index: number;
  /** Its parameters, without the replication. */
  readonly parameters: ParameterValues;
  /** Number of replications. */
  readonly replications: number;
  /** The samples of each metric by name, in the order of the results. */
  readonly samples: ReadonlyMap<string, Samples>;
}

/** Samples while they are gathered. */
interface OpenSamples extends Samples {
  readonly replications: (number | undefined)[];
  readonly values: number[];
}

/** An experiment while its samples are gathered. */
interface OpenExperiment extends SampledExperiment {
  replications: number;
  readonly samples: Map<string, OpenSamples>;
}

/**
 * Gathers numbers from results entry by entry, so that whole results need not stay in memory.
 * Entries with the same parameters but for `replication` are replications of one experiment.
 * @internal
 */
export class ExperimentSamples {
  readonly #metrics: readonly string[] | undefined;
  readonly #numbers = new ExperimentNumbers();
  readonly #experiments: OpenExperiment[] = [];
  readonly #known = new Set<string>();

  /** @param metrics - Paths of the numbers to keep; by default all that are single numbers. */
  constructor(metrics?: readonly string[]) {
    this.#metrics = metrics;
  }

  /** Adds the numbers of one experiment in one replication. */
  add([{ replication, ...parameters }, results]: ResultEntry): void {
    const experiment = this.#experimentOf(parameters);
    experiment.replications++;
    const scalars = scalarMetrics(results);
    for (const name of scalars) this.#known.add(name);
    for (const metric of this.#metrics ?? scalars) {
      const value = valueAt(results, metric);
      if (typeof value !== 'number') continue;
      const samples = experiment.samples.get(metric) ?? { replications: [], values: [] };
      samples.replications.push(typeof replication === 'number' ? replication : undefined);
      samples.values.push(value);
      experiment.samples.set(metric, samples);
    }
  }

  /** The experiments in the order of their first entries. */
  get experiments(): SampledExperiment[] {
    return [...this.#experiments];
  }

  /** Names of all metrics that are single numbers, in the order in which they first came. */
  get knownMetrics(): string[] {
    return [...this.#known];
  }

  /**
   * The experiments that have a metric.
   * @throws InputError with the nearest metrics where none has it.
   */
  having(metric: string): SampledExperiment[] {
    const measured = this.experiments.filter(({ samples }) => samples.has(metric));
    if (measured.length > 0) return measured;
    throw unknownMetric(metric, this.knownMetrics);
  }

  #experimentOf(parameters: ParameterValues): OpenExperiment {
    const index = this.#numbers.of(parameters);
    const known = this.#experiments[index];
    if (known) return known;
    const experiment = {
      index,
      parameters,
      replications: 0,
      samples: new Map<string, OpenSamples>(),
    };
    this.#experiments.push(experiment);
    return experiment;
  }
}
