import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';

/** Options of `icarus results print`. */
export interface PrintOptions {
  readonly json?: true;
  readonly where?: readonly string[];
  readonly level?: string;
}

const EXAMPLES = `
Examples:
  icarus results print campaign.results.jsonl
  icarus results print campaign.results.jsonl -w strategy.name=LCE --level 0.99
  icarus results print --json campaign.results.jsonl > campaign.json`;

/** Adds `icarus results print`. */
export function addResultsPrintCommand(results: Command): void {
  results
    .command('print')
    .description('Print each experiment with its metrics, aggregated over its replications')
    .argument('<file>', 'results in any registered format')
    .option('--json', 'print a JSON list of [parameters, results], one a replication')
    .option(
      '-w, --where <condition>',
      'only experiments with parameter=value,value or parameter!=value; may be repeated',
      appendValue,
    )
    .option('--level <level>', 'level of confidence of the intervals (default: 0.95)')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: PrintOptions) =>
      conclude(undefined, async () => {
        const { printResults } = await import('../results/print-results.js');
        return await printResults(file, options);
      }),
    );
}
