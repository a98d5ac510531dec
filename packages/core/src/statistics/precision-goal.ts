import type { ExperimentRecord } from '../results/journal-format.js';
import type { ResultTree } from '../contracts/data-collector.js';
import { scalarMetrics } from '../results/scalar-metrics.js';
import { valueAt } from '../results/value-at.js';
import { relativeHalfWidth } from './estimate.js';
import { studentInterval } from './student-interval.js';
import { unknownMetric } from './unknown-metric.js';

/** Fewest replications that say anything about how much they differ. */
const LEAST_REPLICATIONS = 3;

/**
 * How precise the results of a campaign shall be.
 * @internal
 */
export interface PrecisionRequest {
  /** Largest half-width of the 95 % confidence interval, relative to the mean, such as 0.01. */
  readonly precision: number;
  /** Paths of the numbers that shall be so precise. */
  readonly metrics: readonly string[];
  /** Replications of each experiment to begin with. */
  readonly replications: number;
  /** Most replications of an experiment. */
  readonly maxReplications: number;
  /** Number of experiments. */
  readonly experiments: number;
}

/** What is known of an experiment. */
interface Progress {
  /** The metrics of each replication that succeeded, in the order of the request. */
  readonly values: Map<number, readonly (number | undefined)[]>;
  /** Replications that have ended, failures too. */
  readonly ended: Set<number>;
}

/**
 * Decides how many replications the experiments of a campaign need. A decision looks at the first
 * n replications of an experiment only once all of them have ended, and the next n follows from
 * them alone: neither the order in which they end nor an interruption changes it. (Stopping by
 * the width of the interval makes its level a little lower than stated: A. M. Law, "Simulation
 * Modeling and Analysis", 5th ed., 2015, section 9.4.1.)
 * @internal
 */
export class PrecisionGoal {
  readonly #request: PrecisionRequest;
  readonly #experiments: readonly Progress[];

  /** @param request - What is to be reached. */
  constructor(request: PrecisionRequest) {
    this.#request = request;
    this.#experiments = Array.from({ length: request.experiments }, () => {
      return { values: new Map<number, number[]>(), ended: new Set<number>() };
    });
  }

  /**
   * Takes note of a run that has ended.
   * @throws InputError with the nearest metrics where its results have no number at the path of one
   *   that is wanted; `null`, a mean over nothing, may become a number in other runs.
   */
  add(record: ExperimentRecord): void {
    const experiment = this.#experiments[record.index];
    experiment?.ended.add(record.replication);
    if (record.status === 'failed') return;
    const values = this.#request.metrics.map((metric) => numberAt(record.results, metric));
    experiment?.values.set(record.replication, values);
  }

  /**
   * The runs that are needed next and have not been.
   * @returns Their positions in the campaign, replication by replication; none at the end.
   */
  further(): number[] {
    const { experiments } = this.#request;
    const sequences = this.#experiments.flatMap((experiment, index) => {
      const replications = Array.from({ length: this.#needed(experiment) }, (_, i) => i + 1);
      return replications
        .filter((replication) => !experiment.ended.has(replication))
        .map((replication) => (replication - 1) * experiments + index);
    });
    return sequences.sort((a, b) => a - b);
  }

  /** Positions in the queue of the experiments that are less precise than wanted. */
  get unreached(): number[] {
    return this.#experiments.flatMap((experiment, index) => {
      const needed = this.#needed(experiment);
      return this.#excess(experiment, needed) > 1 ? [index] : [];
    });
  }

  /** Follows the decisions from the beginning, as far as the replications go. */
  #needed(experiment: Progress): number {
    const { replications, maxReplications } = this.#request;
    let needed = replications;
    while (needed < maxReplications && hasEnded(experiment, needed)) {
      const excess = this.#excess(experiment, needed);
      if (excess <= 1) break;
      needed = Math.min(moreThan(needed, excess), maxReplications);
    }
    return needed;
  }

  /** How many times wider than wanted the widest interval over the first replications is. */
  #excess({ values }: Progress, replications: number): number {
    const { precision, metrics } = this.#request;
    const first = [...values].filter(([replication]) => replication <= replications);
    if (first.length === 0) return 0;
    const widths = metrics.map((_, i) => {
      const known = first.map(([, row]) => row[i]).filter((value) => value !== undefined);
      if (known.length === 0) return 0;
      if (known.length < LEAST_REPLICATIONS) return Infinity;
      return relativeHalfWidth(studentInterval(known));
    });
    return Math.max(...widths) / precision;
  }
}

function numberAt(results: ResultTree, metric: string): number | undefined {
  const value = valueAt(results, metric);
  if (value === null) return undefined;
  if (typeof value === 'number') return value;
  throw unknownMetric(metric, scalarMetrics(results));
}

/** The half-width shrinks with the square root; never more than twice as many at once. */
function moreThan(replications: number, excess: number): number {
  if (replications < LEAST_REPLICATIONS) return LEAST_REPLICATIONS;
  const projected = Math.ceil(Math.min(replications * excess ** 2, 2 * replications));
  return Math.max(projected, replications + 1);
}

function hasEnded({ ended }: Progress, replications: number): boolean {
  for (let replication = 1; replication <= replications; replication++) {
    if (!ended.has(replication)) return false;
  }
  return true;
}
