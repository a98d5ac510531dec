import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';

/** Options of `icarus run`. */
export interface RunOptions {
  readonly results?: string;
  readonly configOverride?: readonly string[];
  readonly replications?: string;
  readonly seed?: string;
  readonly logLevel?: string;
  readonly force?: true;
}

const EXAMPLES = `
Exit codes: 0 all experiments succeeded, 1 some failed, 2 the input is unusable and nothing ran,
130 or 143 interrupted with the results so far written.

Examples:
  icarus run campaign.yaml
  icarus run campaign.yaml -r results/first.jsonl --replications 10 --seed 1
  icarus run campaign.ts -c workload.alpha=1.2 -c 'sweep.strategy.name=[LCE, LCD]'`;

/** Adds `icarus run`. */
export function addRunCommand(program: Command): void {
  program
    .command('run')
    .description('Run a campaign of experiments and write the results to a journal')
    .argument('<config>', 'configuration file (.json, .yaml, .ts, .js or .mjs)')
    .option(
      '-r, --results <file>',
      'file to write results to (default: <config>.results.jsonl in the working directory)',
    )
    .option(
      '-c, --config-override <key=value>',
      'override a key of the configuration, the value as in YAML; may be repeated',
      appendValue,
    )
    .option('--replications <n>', 'how often each experiment is run')
    .option('--seed <s>', 'master seed of all random numbers (default: drawn at random)')
    .option('-l, --log-level <level>', 'debug, info, warning, error or silent')
    .option('-f, --force', 'replace a results file that exists already')
    .addHelpText('after', EXAMPLES)
    .action((config: string, options: RunOptions) =>
      conclude(`${config} can't be run`, async () => {
        const { runCampaign } = await import('../campaign/run-campaign.js');
        return await runCampaign(config, options);
      }),
    );
}
