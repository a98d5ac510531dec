import type { ResultEntry, ResultStream } from '@icarus-sim/core';

/** Results whose entries are counted while they are read. */
export interface CountedResults {
  readonly results: ResultStream;
  /** How many entries the last reading has had. */
  count(): number;
}

/** Counts the entries that another function reads, however often it does. */
export function countEntries(source: ResultStream): CountedResults {
  let read = 0;
  async function* entries(): AsyncGenerator<ResultEntry> {
    read = 0;
    for await (const entry of source.entries()) {
      read++;
      yield entry;
    }
  }
  const { attributes, header } = source;
  return { results: { attributes, ...(header && { header }), entries }, count: () => read };
}
