import type { ExperimentRecord, JournalHeader } from './journal-format.js';
import { scanJournal, type JournalDamage } from './journal-scan.js';

/**
 * What stands in a journal, without the results themselves.
 * @internal
 */
export interface JournalSurvey {
  readonly header: JournalHeader;
  /** Positions in the campaign of the experiments that have succeeded. */
  readonly succeeded: ReadonlySet<number>;
  /** Positions of those that have only failed. */
  readonly failed: ReadonlySet<number>;
  /** Sum of the durations of all records, in seconds. */
  readonly seconds: number;
  /** Lines that can't be used, in order. */
  readonly damages: readonly JournalDamage[];
  /** Where the last line that doesn't break off ends, in bytes from the start of the file. */
  readonly end: number;
}

/**
 * Surveys a journal in memory for one record at a time.
 * @param onRecord - Gets each record that is the first success of its experiment, or a failure.
 * @throws InputError as {@link scanJournal}.
 * @internal
 */
export async function surveyJournal(
  path: string,
  onRecord: (record: ExperimentRecord) => void = () => undefined,
): Promise<JournalSurvey> {
  let header: JournalHeader | undefined;
  const succeeded = new Set<number>();
  const failed = new Set<number>();
  const damages: JournalDamage[] = [];
  let seconds = 0;
  let end = 0;
  const count = (record: ExperimentRecord): void => {
    seconds += record.duration;
    if (succeeded.has(record.sequence)) return;
    const set = record.status === 'succeeded' ? succeeded : failed;
    set.add(record.sequence);
    if (record.status === 'succeeded') failed.delete(record.sequence);
    onRecord(record);
  };
  for await (const part of scanJournal(path)) {
    if ('header' in part) header = part.header;
    else if ('record' in part) count(part.record);
    else damages.push(part.damage);
    if (!('damage' in part && part.damage.torn)) end = part.end;
  }
  if (header) return { header, succeeded, failed, seconds, damages, end };
  throw new TypeError('a scan of a journal starts with its header');
}
