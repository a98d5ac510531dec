import type { Command } from 'commander';
import { findPluginCommands, OFFICIAL_COMMANDS } from '@icarus-sim/core/plugin-manifests';

/** Titles of commands that only group others. */
const GROUPS: Readonly<Record<string, string>> = {
  results: 'Print and merge results',
  topology: 'Look at topologies',
  trace: 'Look at traces and convert them',
};

/**
 * Adds the commands of the plugins that the project depends on. Their packages are loaded when a
 * command is carried out, so that help comes at once; official commands whose package is not
 * installed are hidden, and say which package that is.
 * @param directory - Where to start looking for the project.
 */
export function addPluginCommands(program: Command, directory: string): void {
  const found = findPluginCommands(directory);
  for (const { name, description, package: provider } of found) {
    addStub(program, name, description, provider, false);
  }
  const installed = new Set(found.map(({ name }) => name));
  for (const [name, provider] of Object.entries(OFFICIAL_COMMANDS)) {
    if (!installed.has(name)) addStub(program, name, '', provider, true);
  }
}

/** A command that takes whatever follows; what it takes in truth is known once it is loaded. */
function addStub(
  program: Command,
  name: string,
  description: string,
  provider: string,
  hidden: boolean,
): void {
  const words = name.split(' ');
  const last = words.pop() ?? name;
  groupOf(program, words, hidden)
    .command(last, { hidden })
    .description(description)
    .helpOption(false)
    .allowUnknownOption()
    .argument('[arguments...]')
    .action(async (...given: unknown[]) => {
      const { runPluginCommand } = await import('./run-plugin-command.js');
      const stub = given.at(-1) as Command;
      await runPluginCommand(name, provider, stub.args);
    });
}

function groupOf(program: Command, words: readonly string[], hidden: boolean): Command {
  return words.reduce((group, word) => {
    const known = group.commands.find((command) => command.name() === word);
    return known ?? group.command(word, { hidden }).description(GROUPS[word] ?? '');
  }, program);
}
