import { InputError } from '../errors/input-error.js';
import { ByteRanges } from './byte-ranges.js';
import { JournalFile } from './journal-file.js';
import type { JournalHeader } from './journal-format.js';
import { JournalIndex } from './journal-index.js';
import { describeDamages, scanJournal, type JournalDamage } from './journal-scan.js';

/**
 * Opens a journal of any size: goes through it once, to check its records and find where they
 * stand. Of several records of an experiment a success counts, else the latest.
 * @returns The journal; what it holds in memory grows with the number of records, not their size.
 * @throws InputError naming the line where the file is no journal, of a later version, or has
 *   damaged lines only.
 * @internal
 */
export async function openJournal(path: string): Promise<JournalFile> {
  let header: JournalHeader | undefined;
  let start = 0;
  const damages: JournalDamage[] = [];
  const records = new JournalIndex();
  for await (const part of scanJournal(path)) {
    if ('header' in part) header = part.header;
    else if ('record' in part) records.add(part.record, path, { start, end: part.end });
    else damages.push(part.damage);
    start = part.end;
  }
  const [damage] = damages;
  if (!header || (damage && records.size === 0)) {
    const place = damage ? `${path}, line ${damage.line}` : path;
    const found = damage?.found ?? 'no header';
    throw new InputError({ place, found, allowed: 'a record of an experiment' });
  }
  const warnings = describeDamages(path, damages);
  const succeeded = new ByteRanges(records.succeeded());
  return new JournalFile(path, { header, warnings, succeeded, failures: records.failures });
}
