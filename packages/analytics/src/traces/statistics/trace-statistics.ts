import type { RankFrequency } from '../popularity/rank-frequency.js';
import type { ZipfFit } from '../popularity/zipf-fit.js';
import type { CumulativePoint, Distribution } from './distribution.js';

/** When requests were made; times are in seconds. */
export interface TimeStatistics {
  /** Time of the first request as the trace has it. */
  readonly start: number;
  /** Time of the last request. */
  readonly end: number;
  readonly duration: number;
  /** Requests per second; NaN where all were made at once. */
  readonly rate: number;
  /** Requests out of order, which count as made at the time of the one before. */
  readonly late: number;
  /** Times between a request and the next. */
  readonly interArrivals?: Distribution;
  readonly interArrivalCurve: readonly CumulativePoint[];
  /** Times between a request and the last one for the same content. */
  readonly reuseTimes?: Distribution;
}

/** How large contents are, in bytes. */
export interface SizeStatistics {
  /** Sum over all requests. */
  readonly requested: number;
  /** Mean over all requests. */
  readonly meanPerRequest: number;
  /** Sum over all contents, each with its size when it was first requested. */
  readonly footprint: number;
  /** Mean over all contents. */
  readonly meanPerContent: number;
  /** Contents that were requested with other sizes than at first. */
  readonly resized: number;
}

/** How popularity is spread over contents. */
export interface PopularityStatistics {
  /** Points of the rank-frequency curve; of those in the sample, where there is one. */
  readonly rankFrequencies: readonly RankFrequency[];
  /** Shares of the requests that the most requested contents have, by the share of these. */
  readonly topShares: readonly { readonly contents: number; readonly requests: number }[];
  readonly zipf: ZipfFit;
}

/** How many different contents are requested between two requests for the same one. */
export interface ReuseStatistics {
  /** Stack distances, the content itself included: the smallest LRU caches with a hit. */
  readonly distances?: Distribution;
  readonly distanceCurve: readonly CumulativePoint[];
}

/** A part of the trace. */
export interface PopularityWindow {
  /** When it starts, in seconds from the first request; or in requests, in a trace without times. */
  readonly start: number;
  readonly requests: number;
  readonly distinct: number;
  /** Contents that were never requested before. */
  readonly newContents: number;
  /** Share of its requests for the hundredth of all contents that is requested most in all. */
  readonly topShare: number;
}

/** How popularity changes. */
export interface PopularityOverTime {
  readonly unit: 'seconds' | 'requests';
  /** Length of each window in that unit. */
  readonly length: number;
  readonly windows: readonly PopularityWindow[];
}

/** What is told about a trace. Where only a sample was looked at, contents are estimates. */
export interface TraceStatistics {
  readonly requests: number;
  /** Different contents. */
  readonly contents: number;
  /** Contents requested once. */
  readonly oneTimers: number;
  /** Where a sample was looked at: the share of contents, and how many there were. */
  readonly sample?: { readonly rate: number; readonly contents: number };
  readonly times?: TimeStatistics;
  readonly sizes?: SizeStatistics;
  readonly popularity: PopularityStatistics;
  readonly reuse: ReuseStatistics;
  readonly overTime?: PopularityOverTime;
}
