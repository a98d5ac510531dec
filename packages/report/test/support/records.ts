import type { ExperimentRecord, JournalHeader, ResultTree } from '@icarus-sim/core';

/** The header of a journal of a small campaign. */
export function headerOf(changes: Partial<JournalHeader> = {}): JournalHeader {
  return {
    type: 'header',
    format: 'icarus-journal',
    version: 1,
    configurationHash: 'abc',
    seed: 7,
    replications: 2,
    planned: 4,
    packages: { '@icarus-sim/core': '0.1.0', '@icarus-sim/strategies': '0.1.0' },
    attributes: {},
    settings: { replications: 2, seed: 7, engine: 'REQUEST_LEVEL' },
    collectors: [{ name: 'CACHE_HIT_RATIO' }],
    ...changes,
  };
}

/** What of a record a test decides. */
export interface RecordChanges {
  readonly sequence?: number;
  readonly replication?: number;
  readonly strategy?: string;
  readonly desc?: string;
  readonly results?: ResultTree;
  readonly error?: string;
}

/** The record of a run with a hit ratio of 0.25 where nothing else is said. */
export function recordOf(changes: RecordChanges = {}): ExperimentRecord {
  const { sequence = 0, replication = 1, strategy = 'LCE', desc, error } = changes;
  const { results = { CACHE_HIT_RATIO: { MEAN: 0.25 } } } = changes;
  const about = {
    type: 'experiment',
    sequence,
    index: 0,
    replication,
    duration: 0.5,
    parameters: {
      topology: { name: 'PATH', n: 3 },
      workload: { name: 'STATIONARY', alpha: 0.8 },
      strategy: { name: strategy },
      ...(desc !== undefined && { desc }),
    },
  } as const;
  if (error !== undefined) return { ...about, status: 'failed', error };
  return { ...about, status: 'succeeded', results };
}

/** A journal as text. */
export function journalText(
  records: readonly ExperimentRecord[],
  header: JournalHeader = headerOf(),
): string {
  return [header, ...records].map((record) => `${JSON.stringify(record)}\n`).join('');
}
