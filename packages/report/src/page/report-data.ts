/** A value of a parameter, as it is shown and compared. */
export type ParameterValue = string | number;

/** A parameter in which experiments differ. */
export interface Dimension {
  /** Path in the parameters, such as `workload.alpha` or `strategy.name`. */
  readonly path: string;
  /** What it is called on the page, such as `strategy`. */
  readonly title: string;
  /** Whether all its values are numbers. */
  readonly numeric: boolean;
  /** Its values: numbers ascending, others in the order in which they were met. */
  readonly values: readonly ParameterValue[];
}

/** A metric that is a single number, of every experiment. */
export interface Metric {
  /** Path in the results, such as `CACHE_HIT_RATIO.MEAN`. */
  readonly path: string;
  readonly title: string;
  readonly unit?: string;
  /** Whether it is among those shown first. */
  readonly headline: boolean;
  /** Mean over the replications, by experiment; `null` where it was not measured. */
  readonly means: readonly (number | null)[];
  /** Lower end of the confidence interval, by experiment. */
  readonly lows: readonly (number | null)[];
  /** Upper end of the confidence interval, by experiment. */
  readonly highs: readonly (number | null)[];
  /** By experiment its values in the order of its replications. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** What the page knows of each experiment from the start. */
export interface ExperimentSummary {
  /** Its number, which stays the same while others join the report. */
  readonly id: number;
  /** The description in the configuration; empty where there is none. */
  readonly description: string;
  /** For each dimension the position of the experiment's value among the dimension's values. */
  readonly positions: readonly number[];
  /** Numbers of the replications that succeeded, in the order of the metrics' values. */
  readonly replications: readonly number[];
  /** How many replications failed. */
  readonly failed: number;
  /** Position of its network among the networks of the report. */
  readonly network: number;
}

/** An experiment that failed in one replication. */
export interface Failure {
  /** Position of the experiment in the report. */
  readonly experiment: number;
  readonly replication: number;
  /** Why it failed. */
  readonly error: string;
}

/** What a journal says of the campaign as a whole. */
export interface CampaignFacts {
  readonly seed: number;
  readonly replications: number;
  /** Number of experiments × replications. */
  readonly planned: number;
  readonly configurationHash: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly collectors: readonly unknown[];
}

/** A node of a drawn network, at its place in a drawing that is 1000 wide. */
export interface NetworkNode {
  readonly name: string;
  /** The place or router that it stands for, where it is known. */
  readonly label?: string;
  readonly stack: 'source' | 'receiver' | 'router';
  readonly x: number;
  readonly y: number;
}

/** A network that experiments ran on. */
export interface Network {
  readonly name: string;
  /** Height of its drawing. */
  readonly height: number;
  readonly nodes: readonly NetworkNode[];
  /** Positions of the ends of each link among the nodes. */
  readonly links: readonly (readonly [number, number])[];
  /** Why it can't be drawn; absent where it can. */
  readonly missing?: string;
}

/** All that the page shows but the details of single experiments. */
export interface ReportData {
  /** Name of the file of the results. */
  readonly title: string;
  /** What the results' file is, where it is no journal with a header of its own. */
  readonly campaign?: CampaignFacts;
  /** Level of confidence of the intervals, such as 0.95. */
  readonly level: number;
  /** Number of runs that succeeded. */
  readonly succeeded: number;
  /** Time that all runs took together, in seconds. */
  readonly duration: number;
  /** Parameters that all experiments share, as a tree. */
  readonly common: Readonly<Record<string, unknown>>;
  readonly dimensions: readonly Dimension[];
  readonly metrics: readonly Metric[];
  readonly experiments: readonly ExperimentSummary[];
  readonly failures: readonly Failure[];
  readonly networks: readonly Network[];
}

/** One run of an experiment. */
export interface Run {
  readonly replication: number;
  readonly status: 'succeeded' | 'failed';
  /** How long it took, in seconds. */
  readonly duration: number;
}

/** All there is to know of one experiment. */
export interface ExperimentDetail {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly runs: readonly Run[];
  /** The replication that `results` are of; absent where none succeeded. */
  readonly replication?: number;
  /** Results that are no single numbers, such as those of each node and link, by collector. */
  readonly results: Readonly<Record<string, unknown>>;
  /** Paths of results that were left out because they are too long for a page. */
  readonly omitted: readonly string[];
}

/** How many experiments' details are kept together. */
export const DETAILS_PER_PART = 64;
