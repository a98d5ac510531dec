import type { Command } from 'commander';
import { conclude } from '../conclude.js';

/** Options of `icarus results print`. */
export interface PrintOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  icarus results print campaign.results.jsonl
  icarus results print --json campaign.results.jsonl > campaign.json`;

/** Adds `icarus results print`. */
export function addResultsPrintCommand(results: Command): void {
  results
    .command('print')
    .description('Print the parameters and results of every experiment')
    .argument('<file>', 'results in any registered format')
    .option('--json', 'print a JSON list of [parameters, results]')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: PrintOptions) =>
      conclude(undefined, async () => {
        const { printResults } = await import('../results/print-results.js');
        return await printResults(file, options);
      }),
    );
}
