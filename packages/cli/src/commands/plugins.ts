import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';
import type { ComponentOptions } from './list.js';

const EXAMPLES = `
Loaded are the plugins that the nearest package.json depends on, and those of a bundle such as
icarus-sim.

Examples:
  icarus plugins
  icarus plugins --plugin ./my-strategy.ts
  icarus plugins --json`;

/** Adds `icarus plugins`. */
export function addPluginsCommand(program: Command): void {
  program
    .command('plugins')
    .description('List the plugins that are loaded: version, place and what each provides')
    .option('--plugin <name>', 'also load a package or file; may be repeated', appendValue)
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: ComponentOptions) =>
      conclude(undefined, async () => {
        const { listPlugins } = await import('../components/list-plugins.js');
        return await listPlugins(options);
      }),
    );
}
