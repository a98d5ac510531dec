import { omit } from 'es-toolkit/object/omit';
import type { ResultTree } from '../contracts/data-collector.js';

/**
 * What the first line of a journal says it is.
 * @internal
 */
export const JOURNAL_FORMAT = 'icarus-journal';
/**
 * The version of the format, raised when older readers can't read it; 2 brought checksums.
 * @internal
 */
export const JOURNAL_VERSION = 2;

/**
 * One of the parts that a campaign is run in, on machines that don't know of each other.
 * @internal
 */
export interface Shard {
  /** Which part, from 1. */
  readonly number: number;
  /** How many parts there are. */
  readonly count: number;
}

/**
 * The first record of a journal: where its results come from.
 * @internal
 */
export interface JournalHeader {
  readonly type: 'header';
  readonly format: typeof JOURNAL_FORMAT;
  readonly version: number;
  /** SHA-256 of everything that determines the results. */
  readonly configurationHash: string;
  readonly seed: number;
  readonly replications: number;
  /** Number of experiments × replications of the whole campaign. */
  readonly planned: number;
  /** The part of the campaign that the journal is of; missing for a whole campaign. */
  readonly shard?: Shard;
  /** Versions of the packages that took part, by name. */
  readonly packages: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly collectors: readonly unknown[];
  /** What of the configuration as written determines the results, to tell another one apart. */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/**
 * An experiment that has ended, in one replication.
 * @internal
 */
export type ExperimentRecord = {
  readonly type: 'experiment';
  /** Position in the campaign, from 0. */
  readonly sequence: number;
  /** Position of the experiment in the queue, from 0. */
  readonly index: number;
  /** Replication, from 1. */
  readonly replication: number;
  readonly parameters: Record<string, unknown>;
  /** How long it ran, in seconds. */
  readonly duration: number;
} & (
  | { readonly status: 'succeeded'; readonly results: ResultTree }
  | {
      readonly status: 'failed';
      readonly error: string;
      /** Where the error comes from, where the run was debugged. */
      readonly stack?: string;
    }
);

/**
 * Whether a shard runs the job at a position of the campaign; without a shard all are run.
 * @internal
 */
export function isInShard(shard: Shard | undefined, sequence: number): boolean {
  return shard === undefined || sequence % shard.count === shard.number - 1;
}

/**
 * The header of the whole campaign that a journal is a shard of.
 * @internal
 */
export function wholeCampaign(header: JournalHeader): JournalHeader {
  return omit(header, ['shard']);
}
