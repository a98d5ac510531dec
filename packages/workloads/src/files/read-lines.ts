import { InputError } from '@icarus-sim/core';
import type { InputFile } from './find-file.js';
import { readBytes } from './read-bytes.js';

/** Longest line in characters; a longer one means that the file is no text. */
const LONGEST_LINE = 1_000_000;

function splitLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r?\n/) : text.split('\n');
}

/**
 * Streams the lines of a text file (UTF-8, compressed or not) without their line breaks, many at
 * a time; a line break at the end of the file starts no further line.
 * @throws InputError where a line is longer than a million characters.
 */
export async function* readLines(file: InputFile): AsyncGenerator<string[], void> {
  const decoder = new TextDecoder();
  let rest = '';
  let linesRead = 0;
  for await (const bytes of readBytes(file)) {
    const lines = splitLines(rest + decoder.decode(bytes, { stream: true }));
    rest = lines.pop() ?? '';
    linesRead += lines.length;
    if (rest.length > LONGEST_LINE) {
      throw new InputError({
        place: lineOf(file, linesRead + 1),
        found: `a line of more than ${LONGEST_LINE} characters`,
        allowed: 'a text file with shorter lines',
      });
    }
    yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest.endsWith('\r') ? rest.slice(0, -1) : rest];
}

/**
 * The place of a line, for an error message.
 * @param line - Its number, from 1.
 */
export function lineOf(file: InputFile, line: number): string {
  return `${file.name}, line ${line}`;
}
