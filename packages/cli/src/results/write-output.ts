import { once } from 'node:events';

/**
 * Writes a text to standard output piece by piece, no faster than its reader takes it. Ends
 * quietly where the reader has seen enough.
 * @param pieces - Parts of the text in order.
 */
export async function writeOutput(pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const { stdout } = process;
  const ending = new AbortController();
  const until = (event: string): Promise<unknown> =>
    once(stdout, event, ending).catch(() => undefined);
  const closed = until('close');
  try {
    for await (const piece of pieces) {
      if (stdout.destroyed) return;
      if (!stdout.write(piece)) await Promise.race([until('drain'), closed]);
    }
  } finally {
    ending.abort();
  }
}
