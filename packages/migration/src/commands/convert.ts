import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { InputError, Type, type CommandContext, type CommandDefinition } from '@icarus-sim/core';

const parameters = Type.Object({
  output: Type.Optional(
    Type.String({ minLength: 1, description: 'File to write; by default standard output' }),
  ),
  force: Type.Boolean({ default: false, description: 'Replace the file where it exists already' }),
});

/** `icarus convert`. */
export const convert: CommandDefinition<typeof parameters> = {
  description: 'Convert a configuration of the Python simulator, without running Python',
  parameters,
  arguments: [{ name: 'config', description: 'configuration in Python, such as config.py' }],
  shortOptions: { output: 'o', force: 'f' },
  examples: ['icarus convert config.py', 'icarus convert config.py -o campaign.yaml'],
  async run({ arguments: { config }, options: { output, force } }, context) {
    const file = String(config);
    const text = readProgram(file, context);
    if (output !== undefined && !force && existsSync(resolve(context.directory, output))) {
      const allowed = 'a new file, or --force to replace this one';
      throw new InputError({ place: output, found: 'a file that exists already', allowed });
    }
    const { convertConfiguration } = await import('../conversion/convert-configuration.js');
    const { yaml, experiments, notes } = convertConfiguration(file, text);
    for (const note of notes) context.warn(note);
    const written = `# Converted from ${basename(file)}.\n${yaml}`;
    if (output === undefined) context.print(written.trimEnd());
    else {
      await writeFile(resolve(context.directory, output), written);
      const count = experiments === 1 ? '1 experiment' : `${experiments} experiments`;
      context.print(`${count} written to ${output}; next: icarus validate ${output}`);
    }
    return 0;
  },
};

function readProgram(file: string, { directory }: CommandContext): string {
  try {
    return readFileSync(resolve(directory, file), 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const allowed = 'a configuration of the Python simulator';
    throw new InputError({ place: file, found: `a file that can't be read (${reason})`, allowed });
  }
}
