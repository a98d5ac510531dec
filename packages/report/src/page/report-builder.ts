import { basename } from 'node:path';
import {
  experimentKey,
  ResultSet,
  type ExperimentRecord,
  type JournalHeader,
  type ResultTree,
} from '@icarus-sim/core';
import { findDimensions } from './dimensions.js';
import { longResults, type LongResults } from './experiment-detail.js';
import { MetricTable } from './metric-table.js';
import type { NetworkTable } from './network-table.js';
import type {
  CampaignFacts,
  ExperimentDetail,
  ExperimentSummary,
  Failure,
  ReportData,
  Run,
} from './report-data.js';

/** What is gathered of one experiment. */
interface Gathered {
  /** Position in the queue of the campaign. */
  readonly index: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly runs: Run[];
  long: (LongResults & { replication: number }) | undefined;
}

/** Gathers what a report shows, run by run, without keeping whole results. */
export class ReportBuilder {
  /** The journal's header, once it is known. */
  header: JournalHeader | undefined;
  readonly #title: string;
  readonly #level: number;
  readonly #positions = new Map<string, number>();
  readonly #experiments: Gathered[] = [];
  readonly #metrics = new MetricTable();
  /** Runs by their position in the campaign: one that failed may have been run again. */
  readonly #runs = new Map<number, Run>();
  #failures: Failure[] = [];
  #duration = 0;

  /**
   * @param file - File of the results, which gives the report its title.
   * @param level - Level of confidence of the intervals.
   */
  constructor(file: string, level: number) {
    this.#title = basename(file);
    this.#level = level;
  }

  /** Number of experiments of which a run has ended. */
  get experimentCount(): number {
    return this.#experiments.length;
  }

  /** Number of runs that have ended. */
  get runCount(): number {
    return this.#runs.size;
  }

  /** Adds a run that has ended; one that was run again replaces its failure. */
  add(record: ExperimentRecord): void {
    const { sequence, replication, duration, status } = record;
    const position = this.#positionOf(record);
    const experiment = this.#experiments[position];
    const former = this.#runs.get(sequence);
    if (!experiment || former?.status === 'succeeded') return;
    if (former) this.#forget(position, experiment, former);
    const run = { replication, status, duration };
    if (record.status === 'succeeded') this.#addResults(position, experiment, record);
    else this.#failures.push({ experiment: position, replication, error: record.error });
    experiment.runs.push(run);
    this.#runs.set(sequence, run);
    this.#duration += duration;
  }

  #forget(position: number, experiment: Gathered, run: Run): void {
    experiment.runs.splice(experiment.runs.indexOf(run), 1);
    this.#failures = this.#failures.filter(
      (failure) => failure.experiment !== position || failure.replication !== run.replication,
    );
  }

  #addResults(
    position: number,
    experiment: Gathered,
    { results, replication }: { results: ResultTree; replication: number },
  ): void {
    this.#metrics.add(position, succeeded(experiment).length, results);
    if (experiment.long && experiment.long.replication < replication) return;
    experiment.long = { ...longResults(results), replication };
  }

  #positionOf({ parameters, index }: ExperimentRecord): number {
    const key = experimentKey(parameters);
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, this.#experiments.length);
    return this.#experiments.push({ index, parameters, runs: [], long: undefined }) - 1;
  }

  /**
   * What the page shows from the start.
   * @param networks - Builds and places the networks of the experiments.
   */
  async data(networks: NetworkTable): Promise<ReportData> {
    const order = this.#queueOrder();
    const positions = new Map(order.map((id, position) => [id, position]));
    const all = order.flatMap((id) => this.#experiments[id] ?? []);
    const parameters = all.map((experiment) => experiment.parameters);
    const table = findDimensions(parameters);
    const drawn = await networks.networksOf(
      all.map((experiment) => ({ ...experiment, results: experiment.long?.results ?? {} })),
    );
    const runs = all.map((experiment) => succeeded(experiment).length);
    const campaign = this.header && campaignFacts(this.header);
    return {
      title: this.#title,
      ...(campaign ? { campaign } : {}),
      level: this.#level,
      succeeded: runs.reduce((sum, count) => sum + count, 0),
      duration: this.#duration,
      common: commonParameters(parameters),
      dimensions: table.dimensions,
      metrics: this.#metrics.metrics(order, runs, this.#level),
      experiments: all.map((each, i) => ({
        id: order[i] ?? i,
        ...summaryOf(each),
        positions: table.positions[i] ?? [],
        network: drawn.positions[i] ?? 0,
      })),
      failures: this.#failures.map((failure) => ({
        ...failure,
        experiment: positions.get(failure.experiment) ?? 0,
      })),
      networks: drawn.networks,
    };
  }

  /** Experiments end in any order, and are shown in the order of the queue. */
  #queueOrder(): number[] {
    const indices = this.#experiments.map(({ index }) => index);
    return [...indices.keys()].sort((a, b) => (indices[a] ?? 0) - (indices[b] ?? 0));
  }

  /**
   * All there is to know of an experiment.
   * @param id - Its number, by which experiments ended.
   * @returns `undefined` where there is none.
   */
  detail(id: number): ExperimentDetail | undefined {
    const experiment = this.#experiments[id];
    if (!experiment) return undefined;
    const { parameters, runs, long } = experiment;
    const { results = {}, omitted = [], replication } = long ?? {};
    return { parameters, runs, results, omitted, ...(replication ? { replication } : {}) };
  }
}

function succeeded({ runs }: Gathered): Run[] {
  return runs.filter(({ status }) => status === 'succeeded');
}

function summaryOf(
  experiment: Gathered,
): Pick<ExperimentSummary, 'description' | 'replications' | 'failed'> {
  const { desc = '' } = experiment.parameters;
  const replications = succeeded(experiment).map(({ replication }) => replication);
  return {
    description: typeof desc === 'string' ? desc : JSON.stringify(desc),
    replications,
    failed: experiment.runs.length - replications.length,
  };
}

function commonParameters(
  all: readonly Readonly<Record<string, unknown>>[],
): Record<string, unknown> {
  const set = new ResultSet();
  for (const parameters of all) set.add({ ...parameters }, {});
  return set.commonParameters();
}

/** A header without a hash was written by a program that only knew results. */
function campaignFacts(header: JournalHeader): CampaignFacts | undefined {
  const { seed, replications, planned, configurationHash } = header;
  const { packages, attributes, settings, collectors } = header;
  if (configurationHash === '') return undefined;
  const counts = { seed, replications, planned, configurationHash };
  return { ...counts, packages, attributes, settings, collectors };
}
