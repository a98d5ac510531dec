import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';
import type { ComponentOptions } from './list.js';

const EXAMPLES = `
Examples:
  icarus describe strategy PROB_CACHE
  icarus describe workload STATIONARY --json
  icarus describe strategy MINE --plugin ./my-strategy.ts`;

/** Adds `icarus describe`. */
export function addDescribeCommand(program: Command): void {
  program
    .command('describe')
    .description('Describe a component: what it is, its parameters and where it was published')
    .argument('<kind>', 'topology, workload, strategy, cache-policy and so on')
    .argument('<name>', 'name of the component, such as LCE')
    .option('--plugin <name>', 'also load a package or file; may be repeated', appendValue)
    .option('--json', 'print JSON, parameters as JSON Schema')
    .addHelpText('after', EXAMPLES)
    .action((kind: string, name: string, options: ComponentOptions) =>
      conclude(undefined, async () => {
        const { describeComponent } = await import('../components/describe-component.js');
        return await describeComponent(kind, name, options);
      }),
    );
}
