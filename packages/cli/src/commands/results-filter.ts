import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';

/** Options of `icarus results filter`. */
export interface FilterOptions {
  readonly where: readonly string[];
  readonly output: string;
  readonly force?: true;
}

const EXAMPLES = `
All conditions must hold. Failed experiments are left out.

Examples:
  icarus results filter all.jsonl -w strategy.name=LCE,LCD -o on-path.jsonl
  icarus results filter all.jsonl -w 'workload.alpha!=0.6' -w topology.name=GEANT -o geant.json`;

/** Adds `icarus results filter`. */
export function addResultsFilterCommand(results: Command): void {
  results
    .command('filter')
    .description('Write the experiments that have some parameters to another file')
    .argument('<file>', 'results in any registered format')
    .requiredOption(
      '-w, --where <condition>',
      'parameter=value,value or parameter!=value; may be repeated',
      appendValue,
    )
    .requiredOption('-o, --output <file>', 'file to write; its ending decides the format')
    .option('-f, --force', 'replace the output file where it exists already')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: FilterOptions) =>
      conclude(undefined, async () => {
        const { filterResults } = await import('../results/filter-results.js');
        return await filterResults(file, options);
      }),
    );
}
