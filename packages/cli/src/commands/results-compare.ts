import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import type { TableOutput } from '../results/write-table.js';
import { appendList } from './append-value.js';
import { addTableOptions } from './results-table.js';

/** Options of `icarus results compare`. */
export interface CompareOptions extends TableOutput {
  readonly by: string;
  readonly baseline: string;
  readonly metric?: readonly string[];
  readonly where?: readonly string[];
  readonly level?: string;
}

const EXAMPLES = `
Replications are paired: equal replications of experiments that differ in strategy or policy only
have had the same requests. Exit codes: 0 something was compared, 1 nothing could be.

Examples:
  icarus results compare campaign.results.jsonl --by strategy.name --baseline LCE
  icarus results compare campaign.results.jsonl --by cachePolicy.name --baseline LRU \\
    --metric CACHE_HIT_RATIO.MEAN,LATENCY.MEAN --level 0.99`;

/** Adds `icarus results compare`. */
export function addResultsCompareCommand(results: Command): void {
  const compare = results
    .command('compare')
    .description('Compare experiments that differ in one parameter, replication by replication')
    .argument('<file>', 'results in any registered format')
    .requiredOption('--by <parameter>', 'what tells the sides apart, such as strategy.name')
    .requiredOption('--baseline <value>', 'its value that the others are compared with')
    .option('--metric <metrics>', 'metrics (default: CACHE_HIT_RATIO.MEAN)', appendList);
  addTableOptions(compare)
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: CompareOptions) =>
      conclude(undefined, async () => {
        const { compareResults } = await import('../results/compare-results.js');
        return await compareResults(file, options);
      }),
    );
}
