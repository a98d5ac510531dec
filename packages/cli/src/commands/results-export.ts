import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';

/** Options of `icarus results export`. */
export interface ExportOptions {
  readonly output: string;
  readonly format?: string;
  readonly where?: readonly string[];
  readonly all?: true;
  readonly force?: true;
  readonly plugin?: readonly string[];
}

const EXAMPLES = `
CSV, PARQUET and ARROW come with @icarus-sim/report. They have a row for each experiment,
replication and metric, and a column for each parameter.

Examples:
  icarus results export campaign.results.jsonl -o campaign.csv
  icarus results export campaign.results.jsonl --format parquet -o campaign.parquet
  icarus results export campaign.results.jsonl --all -o nodes.arrow`;

/** Adds `icarus results export`. */
export function addResultsExportCommand(results: Command): void {
  results
    .command('export')
    .description('Write results in a form that data tools read')
    .argument('<file>', 'results in any registered format')
    .requiredOption('-o, --output <file>', 'file to write')
    .option('--format <format>', 'csv, parquet, arrow or another (default: the ending of -o)')
    .option('--all', 'also numbers of single nodes, links and contents, and points of curves')
    .option(
      '-w, --where <condition>',
      'only experiments with parameter=value,value or parameter!=value; may be repeated',
      appendValue,
    )
    .option('-f, --force', 'replace the output file where it exists already')
    .option('--plugin <name>', 'also load a package or file; may be repeated', appendValue)
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: ExportOptions) =>
      conclude(undefined, async () => {
        const { exportResults } = await import('../results/export-results.js');
        return await exportResults(file, options);
      }),
    );
}
