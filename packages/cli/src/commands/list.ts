import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';

/** Options of the commands about components. */
export interface ComponentOptions {
  readonly plugin?: readonly string[];
  readonly json?: true;
}

const EXAMPLES = `
Listed is what the plugins provide that the nearest package.json depends on.

Examples:
  icarus list
  icarus list strategies
  icarus list cache-policy --json
  icarus list strategies --plugin ./my-strategy.ts`;

/** Adds `icarus list`. */
export function addListCommand(program: Command): void {
  program
    .command('list')
    .description('List the components that can be named in a configuration')
    .argument('[kind]', 'topology, workload, strategy, cache-policy and so on (default: all)')
    .option('--plugin <name>', 'also load a package or file; may be repeated', appendValue)
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action((kind: string | undefined, options: ComponentOptions) =>
      conclude(undefined, async () => {
        const { listComponents } = await import('../components/list-components.js');
        return await listComponents(kind, options);
      }),
    );
}
