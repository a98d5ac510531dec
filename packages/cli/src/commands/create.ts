import type { Command } from 'commander';
import { conclude } from '../conclude.js';

const EXAMPLES = `
Everything behind "create" goes to the package create-icarus-plugin, see its --help where it is
installed. Without it, "npm create icarus-plugin" does the same.

Examples:
  icarus create strategy COIN_FLIP
  icarus create policy SECOND_CHANCE --yes`;

/** Adds `icarus create`. */
export function addCreateCommand(program: Command): void {
  program
    .command('create')
    .description('Write a package for a component of your own: a strategy, a policy and so on')
    .argument('[kind]', 'strategy, policy, topology, workload and so on')
    .argument('[name]', 'name of the component, such as COIN_FLIP')
    .argument('[options...]', 'options of create-icarus-plugin')
    .allowUnknownOption()
    .helpOption(false)
    .addHelpText('after', EXAMPLES)
    .action((...given: unknown[]) =>
      conclude(undefined, async () => {
        const { runGenerator } = await import('../generator/run-generator.js');
        const command = given.at(-1) as Command;
        return await runGenerator(command.args);
      }),
    );
}
