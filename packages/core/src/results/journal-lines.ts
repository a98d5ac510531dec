import { createReadStream } from 'node:fs';

const LINE_BREAK = 0x0a;

/** A line of a journal as bytes. */
export interface JournalLine {
  /** From 1. */
  readonly number: number;
  /** What it holds, without its line break. */
  readonly bytes: Buffer;
  /** False for a last line that breaks off. */
  readonly terminated: boolean;
  /** Where the next line starts, in bytes from the start of the file. */
  readonly end: number;
}

/**
 * Reads a file line by line. Only line feeds end a line: texts in JSON may hold other separators.
 */
export async function* readLines(path: string): AsyncGenerator<JournalLine> {
  let parts: Buffer[] = [];
  let number = 0;
  let end = 0;
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, start)) {
      const bytes = Buffer.concat([...parts, chunk.subarray(start, at)]);
      parts = [];
      start = at + 1;
      end += bytes.length + 1;
      yield { number: ++number, bytes, terminated: true, end };
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  const bytes = Buffer.concat(parts);
  if (bytes.length > 0) {
    yield { number: number + 1, bytes, terminated: false, end: end + bytes.length };
  }
}
