import type { Command } from 'commander';
import { conclude } from '../conclude.js';

/** Options of `icarus results merge`. */
export interface MergeOptions {
  readonly output: string;
  readonly force?: true;
}

const EXAMPLES = `
Journals of one campaign, such as its shards, are put together again: each run once, in the order
of the campaign, with a word on what is missing. Other results are written one after the other.

Examples:
  icarus results merge -o all.jsonl first.jsonl second.jsonl
  icarus results merge -o all.json part-*.jsonl`;

/** Adds `icarus results merge`. */
export function addResultsMergeCommand(results: Command): void {
  results
    .command('merge')
    .description('Write the results of several files to one')
    .argument('<files...>', 'results in any registered formats')
    .requiredOption('-o, --output <file>', 'file to write; its ending decides the format')
    .option('-f, --force', 'replace the output file where it exists already')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: MergeOptions) =>
      conclude(undefined, async () => {
        const { mergeResults } = await import('../results/merge-results.js');
        return await mergeResults(files, options);
      }),
    );
}
