import { open, type FileHandle } from 'node:fs/promises';
import {
  scanJournal,
  sealedLine,
  wholeCampaign,
  JournalIndex,
  type ExperimentRecord,
  type Failures,
  type JournalHeader,
  type ResultEntry,
  type ResultStream,
} from '@icarus-sim/core';

/** Journals of one campaign put together again: each run once, in the order of the queue. */
export class CampaignParts implements ResultStream {
  /** A header of the whole campaign. */
  readonly header: JournalHeader;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly failures?: Failures;
  readonly #records: JournalIndex;

  private constructor(header: JournalHeader, records: JournalIndex) {
    this.header = header;
    this.attributes = header.attributes;
    this.#records = records;
    if (records.failures) this.failures = records.failures;
  }

  /**
   * Finds the records of several journals; a success wins over failures, else the latest counts.
   * @param files - The journals; they must be of one configuration.
   * @param headers - The header of each.
   * @throws InputError where a file can't be read, TypeError where there is none.
   */
  static async open(
    files: readonly string[],
    headers: readonly JournalHeader[],
  ): Promise<CampaignParts> {
    const [first] = headers;
    if (!first) throw new TypeError('a campaign has at least one part');
    const records = new JournalIndex();
    for (const file of files) {
      let start = 0;
      for await (const part of scanJournal(file)) {
        if ('record' in part) records.add(part.record, file, { start, end: part.end });
        start = part.end;
      }
    }
    return new CampaignParts(wholeCampaign(first), records);
  }

  /** Number of runs that have ended, well or not. */
  get count(): number {
    return this.#records.size;
  }

  /** Positions in the campaign, from 0, of runs that are in none of the journals. */
  get missing(): number[] {
    const all = Array.from({ length: this.header.planned }, (_, sequence) => sequence);
    return all.filter((sequence) => !this.#records.has(sequence));
  }

  /** The results in the order of the queue. */
  async *entries(): AsyncGenerator<ResultEntry> {
    for await (const text of this.#texts()) {
      const record: ExperimentRecord = JSON.parse(text);
      if (record.status === 'failed') continue;
      yield [{ ...record.parameters, replication: record.replication }, record.results];
    }
  }

  /** The lines of a journal of the whole campaign, as if it had been run in one piece. */
  async *lines(): AsyncGenerator<string> {
    yield sealedLine(this.header);
    yield* this.#texts();
  }

  async *#texts(): AsyncGenerator<string> {
    const files = new Map<string, FileHandle>();
    try {
      for (const { file, start, end } of this.#records.ordered()) {
        const handle = files.get(file) ?? (await open(file, 'r'));
        files.set(file, handle);
        const { buffer } = await handle.read(
          Buffer.allocUnsafe(end - start),
          0,
          end - start,
          start,
        );
        yield buffer.toString();
      }
    } finally {
      for (const handle of files.values()) await handle.close();
    }
  }
}
