import type { ExperimentRecord } from '../results/journal-format.js';

/**
 * Where the records of a campaign go; an experiment counts once its record is kept.
 * @experimental
 */
export interface RecordKeeper {
  /**
   * Keeps a record; called for one experiment after the other, without waiting in between.
   * @returns Resolves once the record can't be lost; rejects where it can't be kept, which ends the
   * campaign.
   */
  keep(record: ExperimentRecord): Promise<void>;
  /** Resolves once there is room for another record, so that what waits stays small. */
  room(): Promise<void>;
}
