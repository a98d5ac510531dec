import { experimentKey, type ParameterValues } from '@icarus-sim/core';
import { flattenParameters } from './flatten-parameters.js';
import type { PlotParameters } from './specification/plot-data.js';

/** What an experiment measured as a metric that is no single number, in each of its replications. */
export interface MeasuredLists<Measured> {
  readonly parameters: PlotParameters;
  readonly metric: string;
  readonly replications: readonly Measured[];
}

/** Gathers what is measured by experiment and metric, whatever the order in which results come. */
export class MeasuredListTable<Measured> {
  readonly #byExperiment = new Map<string, Map<string, Gathered<Measured>>>();

  /** Adds what one replication of an experiment measured. O(parameters). */
  add(parameters: ParameterValues, metric: string, measured: Measured): void {
    const key = experimentKey({ ...parameters });
    const byMetric = this.#byExperiment.get(key) ?? new Map<string, Gathered<Measured>>();
    this.#byExperiment.set(key, byMetric);
    const known = byMetric.get(metric);
    if (known) known.replications.push(measured);
    else byMetric.set(metric, { parameters, replications: [measured] });
  }

  /** All that was added: experiments in the order of their first results, their metrics likewise. */
  entries(): MeasuredLists<Measured>[] {
    return [...this.#byExperiment.values()].flatMap((byMetric) =>
      [...byMetric].map(([metric, { parameters, replications }]) => {
        return { parameters: flattenParameters(parameters), metric, replications };
      }),
    );
  }
}

interface Gathered<Measured> {
  readonly parameters: ParameterValues;
  readonly replications: Measured[];
}
