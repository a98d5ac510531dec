import { Option, type Command } from 'commander';
import { conclude } from '../conclude.js';
import type { TableFormat } from '../results/render-table.js';
import { appendList, appendValue } from './append-value.js';

/** Options of `icarus results table`. */
export interface TableOptions {
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly metric?: readonly string[];
  readonly where?: readonly string[];
  readonly level?: string;
  readonly format?: TableFormat;
  readonly output?: string;
  readonly force?: true;
}

const EXAMPLES = `
Examples:
  icarus results table campaign.results.jsonl
  icarus results table campaign.results.jsonl --rows strategy --columns workload.alpha
  icarus results table campaign.results.jsonl --metric LATENCY.MEAN,LINK_LOAD.MEAN_INTERNAL
  icarus results table campaign.results.jsonl -w topology.name=GEANT --level 0.99 -o table.tex`;

/** Adds `icarus results table`. */
export function addResultsTableCommand(results: Command): void {
  const table = results
    .command('table')
    .description('Show the mean of a metric for each experiment, with its confidence interval')
    .argument('<file>', 'results in any registered format')
    .option('--rows <parameters>', 'what names the rows (default: strategy.name)', appendList)
    .option('--columns <parameters>', 'what names the columns (default: the metrics)', appendList)
    .option('--metric <metrics>', 'metrics (default: CACHE_HIT_RATIO.MEAN)', appendList);
  addTableOptions(table)
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: TableOptions) =>
      conclude(undefined, async () => {
        const { tableResults } = await import('../results/table-results.js');
        return await tableResults(file, options);
      }),
    );
}

/** Adds the options of every command that shows a table of means. */
export function addTableOptions(command: Command): Command {
  return command
    .option(
      '-w, --where <condition>',
      'only experiments with parameter=value,value or parameter!=value; may be repeated',
      appendValue,
    )
    .option('--level <level>', 'level of confidence (default: 0.95)')
    .addOption(
      new Option('--format <format>', 'how it is written (default: the ending of -o)').choices([
        'terminal',
        'markdown',
        'latex',
        'csv',
      ]),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-f, --force', 'replace the file of -o where it exists already');
}
