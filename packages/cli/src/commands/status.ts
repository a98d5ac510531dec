import type { Command } from 'commander';
import { conclude } from '../conclude.js';

/** Options of `icarus status`. */
export interface StatusOptions {
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  icarus status campaign.results.jsonl
  icarus status campaign.results.jsonl --json
  watch icarus status campaign.results.jsonl`;

/** Adds `icarus status`. */
export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('Show how far a campaign is, whether it runs or has died, and how to go on')
    .argument('<results>', 'the journal that the campaign writes')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: StatusOptions) =>
      conclude(undefined, async () => {
        const { printStatus } = await import('../campaign/print-status.js');
        return await printStatus(file, options);
      }),
    );
}
