import { lookUp, type CommandContext } from '@icarus-sim/core';
import { Command, CommanderError } from 'commander';
import { commandOf } from '../../src/plugin-commands/command-of.js';
import { createProgram } from '../../src/program.js';
import type { CommandOutcome } from './icarus.js';

/**
 * Calls a command line of the program itself in the process of the tests, where a process for each
 * of many would take most of the time. Standard output and error are those of the process.
 * @param folder - The working directory.
 */
export async function callProgram(
  folder: string,
  args: readonly string[],
): Promise<CommandOutcome> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await outcomeOf(() => createProgram().parseAsync(args, { from: 'user' }));
  } finally {
    process.chdir(before);
  }
}

/** Loads plugins from their sources into the process of the tests. */
export async function loadSources(...names: readonly string[]): Promise<void> {
  for (const name of names) await import(name);
}

/**
 * Calls a command of a plugin in the process of the tests, which must have loaded the plugin and
 * the models that the command needs.
 * @param name - Its words, such as `topology draw`.
 * @param directory - Where relative file names start.
 */
export async function callCommand(
  name: string,
  args: readonly string[],
  directory = process.cwd(),
): Promise<CommandOutcome> {
  const context: CommandContext = {
    directory,
    print: (text) => console.log(text),
    warn: (message) => console.error(`WARNING ${message}`),
    colors: false,
    width: 100,
    loadPlugins: () => Promise.resolve([]),
  };
  const command = new Command(`icarus ${name}`);
  commandOf(command, lookUp('command', name, 'command line'), context);
  return await outcomeOf(() => command.parseAsync(args, { from: 'user' }));
}

/** What a call writes, and the exit code that it sets. */
async function outcomeOf(call: () => Promise<unknown>): Promise<CommandOutcome> {
  const written = { stdout: '', stderr: '' };
  const take = (stream: keyof typeof written, text: unknown): true => {
    written[stream] += String(text);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => take('stdout', text)),
    jest.spyOn(console, 'log').mockImplementation((text) => take('stdout', `${text}\n`)),
    jest.spyOn(console, 'error').mockImplementation((text) => take('stderr', `${text}\n`)),
  ];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await call();
    return { exitCode: Number(process.exitCode), ...written };
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode, ...written };
    throw error;
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
