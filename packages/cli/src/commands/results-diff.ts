import type { Command } from 'commander';
import { conclude } from '../conclude.js';

/** Options of `icarus results diff`. */
export interface DiffOptions {
  readonly tolerance?: string;
  readonly most?: string;
  readonly json?: true;
}

const EXAMPLES = `
Experiments are matched by their parameters and replications, in whatever order they stand.
Exit codes: 0 the results are equal, 1 they differ, 2 the input is unusable.

Examples:
  icarus results diff before.jsonl after.jsonl
  icarus results diff before.jsonl after.jsonl --tolerance 1e-9`;

/** Adds `icarus results diff`. */
export function addResultsDiffCommand(results: Command): void {
  results
    .command('diff')
    .description('Show in which metrics two files of results differ')
    .argument('<first>', 'results in any registered format')
    .argument('<second>', 'what they are compared with')
    .option('--tolerance <share>', 'largest relative difference that counts as none (default: 0)')
    .option('--most <n>', 'how many differences are shown at most (default: 100)')
    .option('--json', 'print all differences as JSON')
    .addHelpText('after', EXAMPLES)
    .action((first: string, second: string, options: DiffOptions) =>
      conclude(undefined, async () => {
        const { diffResults } = await import('../results/diff-results.js');
        return await diffResults(first, second, options);
      }),
    );
}
