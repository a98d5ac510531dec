import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TracedRequests } from '@icarus-sim/core';

/** A request as a test has it; what is left out isn't known. */
export interface TestRequest {
  readonly content: string;
  readonly time?: number;
  readonly receiver?: string;
  readonly size?: number;
}

/** The requests of the fixture: the files that builds of TypeScript packages read. */
export function fileReads(): TestRequest[] {
  const file = join(__dirname, 'fixtures/file-reads.csv.gz');
  const [, ...rows] = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  return rows.map((row) => {
    const [time, receiver = '', content = '', size] = row.split(',');
    return { time: Number(time), receiver, content, size: Number(size) };
  });
}

/** Streams requests as a trace reader does, in batches of a length. */
export async function* traceOf(
  requests: readonly TestRequest[],
  batchLength = 1000,
): AsyncGenerator<TracedRequests, void> {
  for (let start = 0; start < requests.length; start += batchLength) {
    const batch = requests.slice(start, start + batchLength);
    yield {
      length: batch.length,
      contents: batch.map(({ content }) => content),
      times: Float64Array.from(batch, ({ time = NaN }) => time),
      sizes: Float64Array.from(batch, ({ size = NaN }) => size),
      receivers: batch.map(({ receiver = '' }) => receiver),
      lines: Float64Array.from(batch, (_, i) => start + i + 1),
    };
  }
}
