import type { ResultTree } from '../contracts/data-collector.js';

/** What the first line of a journal says it is. */
export const JOURNAL_FORMAT = 'icarus-journal';
/** The version of the format, raised when older readers can't read it. */
export const JOURNAL_VERSION = 1;

/** The first record of a journal: where its results come from. */
export interface JournalHeader {
  readonly type: 'header';
  readonly format: typeof JOURNAL_FORMAT;
  readonly version: number;
  /** SHA-256 of everything that determines the results. */
  readonly configurationHash: string;
  readonly seed: number;
  readonly replications: number;
  /** Number of experiments × replications. */
  readonly planned: number;
  /** Versions of the packages that took part, by name. */
  readonly packages: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly collectors: readonly unknown[];
}

/** An experiment that has ended, in one replication. */
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
  | { readonly status: 'failed'; readonly error: string }
);
