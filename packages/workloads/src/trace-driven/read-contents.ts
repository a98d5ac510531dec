import { InputError, quote } from '@icarus-sim/core';
import { NamedCatalogue } from '@icarus-sim/engine';
import type { InputFile } from '../files/find-file.js';
import { lineOf, readLines } from '../files/read-lines.js';

/**
 * Reads a catalogue from a text file with a content a line.
 * @param nameIn - Takes the name from a line; `undefined` where the line is malformed.
 * @param lineShape - What a line looks like, for the error.
 * @throws InputError at the first malformed line, or where there is no content.
 */
export async function readContents(
  file: InputFile,
  nameIn: (line: string) => string | undefined,
  lineShape: string,
): Promise<NamedCatalogue> {
  const contents = new NamedCatalogue();
  let lineNumber = 0;
  for await (const lines of readLines(file)) {
    for (const line of lines) {
      lineNumber++;
      if (line === '') continue;
      const name = nameIn(line);
      if (name === undefined) {
        const place = lineOf(file, lineNumber);
        throw new InputError({ place, found: quote(line), allowed: lineShape });
      }
      contents.add(name);
    }
  }
  if (contents.size === 0) {
    throw new InputError({ place: file.name, found: 'no contents', allowed: 'at least one' });
  }
  return contents;
}
