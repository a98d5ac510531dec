import { InputError, NO_SOURCE, quote, Type, type ContentPlacement } from '@icarus-sim/core';
import type { ContentCatalogue, SourceAssignment } from '@icarus-sim/core';
import { readContentSources } from './read-content-sources.js';
import { SourcePositions } from './source-positions.js';

const parameters = Type.Object({
  path: Type.String({
    minLength: 1,
    description: 'CSV file with the columns content and source, relative to the configuration',
  }),
});

/** @throws InputError naming the first content without a source, and how many there are. */
function checkComplete(
  assignment: SourceAssignment,
  contents: ContentCatalogue,
  path: string,
): void {
  const first = assignment.indexOf(NO_SOURCE);
  if (first < 0) return;
  const missing = assignment.reduce((count, at) => (at === NO_SOURCE ? count + 1 : count), 0);
  const others = missing > 1 ? ` and ${missing - 1} more` : '';
  throw new InputError({
    place: path,
    found: `no source for content ${quote(contents.name(first))}${others}`,
    allowed: `a source for each of the ${contents.size} contents of the workload`,
  });
}

/**
 * Each content is at the source that a file of the user's own says. Contents of the file that the
 * workload doesn't have are passed over.
 */
export const fileContentPlacement: ContentPlacement<typeof parameters> = {
  description:
    'Assigns contents to sources as a CSV file with the columns content and source says.',
  parameters,
  readsInput: true,
  async place(topology, contents, { path }, { baseDirectory }) {
    const positions = new SourcePositions(topology);
    const assignment = new Uint16Array(contents.size).fill(NO_SOURCE);
    await readContentSources(path, baseDirectory, (name, source, place) => {
      const content = contents.find(name);
      if (content < 0) return;
      const position = positions.positionOf(source, place);
      const before = assignment[content];
      if (before !== NO_SOURCE && before !== position) {
        const found = `another source for content ${quote(name)}`;
        throw new InputError({ place, found, allowed: 'one source a content' });
      }
      assignment[content] = position;
    });
    checkComplete(assignment, contents, path);
    return assignment;
  },
};
