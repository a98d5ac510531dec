import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { directoryOfCommand, findBundles, findPackage, InputError } from '@icarus-sim/core';

const GENERATOR = 'create-icarus-plugin';

/** What the package of the generator exports. */
interface Generator {
  /**
   * Carries the command out.
   * @returns The exit code.
   */
  run(args: readonly string[], directory: string): Promise<number>;
}

/**
 * Carries out `icarus create` with the generator that is installed in the project, in a bundle
 * or beside the command.
 * @param args - Everything behind `create`.
 * @returns The exit code.
 * @throws InputError where no generator is installed.
 */
export async function runGenerator(args: readonly string[]): Promise<number> {
  const directory = process.cwd();
  const beside = directoryOfCommand() ?? directory;
  const folders = [directory, ...findBundles(directory), beside];
  const home = folders.find((folder) => findPackage(GENERATOR, folder) !== undefined);
  if (home === undefined) {
    throw new InputError({
      place: 'command line',
      found: `"create" without ${GENERATOR}, which is not installed`,
      allowed: `npm create icarus-plugin -- ${args.join(' ')}`.trimEnd(),
    });
  }
  const file = createRequire(join(home, 'package.json')).resolve(GENERATOR);
  const generator: Generator = await import(pathToFileURL(file).href);
  return await generator.run(args, directory);
}
