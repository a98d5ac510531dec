import { relative } from 'node:path';
import { HELP, parseCommandLine, type CommandOptions } from './command-options.js';
import { planPlugin } from './plan-plugin.js';
import { writePlugin } from './write-plugin.js';

/** Exit code of a process that was interrupted on its terminal. */
const INTERRUPTED = 130;

/**
 * Carries out `create-icarus-plugin`, or `icarus create`: asks for what is not given where there
 * is a terminal, and writes the package.
 * @param args - The command line.
 * @param directory - Folder in which the package's folder is written.
 * @returns The exit code.
 * @throws InputError where something given is not valid or the folder is not empty.
 */
export async function run(args: readonly string[], directory: string): Promise<number> {
  const given = parseCommandLine(args);
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  const asks = !given.yes && process.stdin.isTTY && process.stdout.isTTY;
  const options = asks ? await ask(given) : given;
  if (options === undefined) return INTERRUPTED;
  const plan = planPlugin(options, directory);
  const files = writePlugin(plan);
  const folder = relative(process.cwd(), plan.directory) || '.';
  console.log(`${plan.package} is written in ${folder}:`);
  console.log(files.map((file) => `  ${file}`).join('\n'));
  console.log(`\nNext:\n  cd ${folder}\n  npm install\n  npm test\n  npm run example`);
  return 0;
}

/** What asks is loaded only where something is asked. */
async function ask(given: CommandOptions): Promise<CommandOptions | undefined> {
  const { askOptions } = await import('./ask-options.js');
  return await askOptions(given);
}
