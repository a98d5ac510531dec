import {
  findPlugins,
  InputError,
  loadPlugins,
  lookUp,
  type CommandContext,
} from '@icarus-sim/core';
import { Command } from 'commander';
import { loadComponents } from '../components/load-components.js';
import { conclude } from '../conclude.js';
import { errorColors, outputColors } from '../presentation/colors.js';
import { commandOf } from './command-of.js';

/** Width of a text where the output is no terminal. */
const DEFAULT_WIDTH = 100;

/**
 * Loads a plugin and carries out a command that it registers.
 * @param name - Words of the command.
 * @param provider - The package that registers it.
 * @param given - What stands behind the words of the command.
 * @throws CommanderError where arguments or options can't be read.
 */
export async function runPluginCommand(
  name: string,
  provider: string,
  given: readonly string[],
): Promise<void> {
  const command = new Command(`icarus ${name}`);
  await conclude(undefined, async () => {
    await load(name, provider);
    commandOf(command, lookUp('command', name, 'command line'), commandContext());
    return 0;
  });
  if (process.exitCode === 0) await command.parseAsync(given, { from: 'user' });
}

/** Only the plugin that has the command: others are loaded by commands that need them. */
async function load(name: string, provider: string): Promise<void> {
  if (findPlugins(process.cwd()).includes(provider)) await loadPlugins([provider], process.cwd());
  else {
    throw new InputError({
      place: 'command line',
      found: `the command "${name}" of ${provider}, a package that is not installed`,
      allowed: `it after npm install ${provider}`,
    });
  }
}

function commandContext(): CommandContext {
  return {
    directory: process.cwd(),
    print: (text) => console.log(text),
    warn: (message) => console.error(`${errorColors.yellow('WARNING')} ${message}`),
    colors: outputColors.level > 0,
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    loadPlugins: loadComponents,
  };
}
