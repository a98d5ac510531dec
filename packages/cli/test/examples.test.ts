import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedCommands, runDocumented, shownParts } from './support/documented-commands.js';
import {
  configurationsOf,
  copyOfExample,
  exampleNames,
  EXAMPLES,
  readmeOf,
} from './support/example-folder.js';

describe.each(exampleNames())('the example %s', (name) => {
  const blocks = documentedCommands(readmeOf(name));

  it('does what its README says, and prints what is shown there', () => {
    const folder = copyOfExample(name);
    for (const { commands, outputs } of blocks) {
      const written = runDocumented(commands, folder);
      for (const part of outputs.flatMap(shownParts)) expect(written).toContain(part);
    }
  });

  it('shows output, and runs each of its configurations', () => {
    expect(blocks.flatMap(({ outputs }) => outputs)).not.toEqual([]);
    const commands = blocks.map((block) => block.commands).join('');
    for (const file of configurationsOf(name)) expect(commands).toContain(`icarus run ${file}`);
  });

  it('has a row in the table of examples', () => {
    const table = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
    expect(table).toContain(`| [${name}](${name}/README.md) `);
  });
});
