import { Option, type Command } from 'commander';
import { conclude } from '../conclude.js';
import { LOG_FORMATS, type LogFormat } from '../presentation/log-format.js';
import { appendList, appendValue } from './append-value.js';

/** Options of `icarus run`. */
export interface RunOptions {
  readonly results?: string;
  readonly configOverride?: readonly string[];
  readonly replications?: string;
  readonly seed?: string;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly executor?: string;
  readonly redis?: string;
  readonly logLevel?: string;
  readonly logFormat?: LogFormat;
  readonly force?: true;
  readonly resume?: true;
  readonly retryFailed?: true;
  readonly shard?: string;
  readonly dryRun?: true;
  readonly precision?: string;
  readonly precisionMetric?: readonly string[];
  readonly maxReplications?: string;
}

const EXAMPLES = `
Exit codes: 0 all experiments succeeded, 1 some failed, 2 the input is unusable and nothing ran,
129, 130 or 143 interrupted with the results so far written.

Examples:
  icarus run campaign.yaml
  icarus run campaign.yaml -r results/first.jsonl --replications 10 --seed 1
  icarus run campaign.ts -c workload.alpha=1.2 -c 'sweep.strategy.name=[LCE, LCD]'
  icarus run campaign.yaml --dry-run              what would run, and the memory that it takes
  icarus run campaign.yaml --precision 0.01       as many replications as it takes
  icarus run campaign.yaml --resume               go on where an interrupted run has stopped
  icarus run campaign.yaml --seed 1 --shard 2/5   the second fifth; icarus results merge joins them`;

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
    .option('-j, --jobs <n>', 'how many experiments run at a time (default: one a core)')
    .option(
      '--timeout <seconds>',
      'longest that an experiment may run; one that takes longer fails',
    )
    .option('--executor <name>', 'what runs the experiments, such as local or bullmq')
    .option(
      '--redis <url>',
      'with --executor bullmq: the Redis server (default: that of ICARUS_REDIS, else this machine)',
    )
    .option('-l, --log-level <level>', 'debug, info, warning, error or silent')
    .addOption(
      new Option('--log-format <format>', 'lines for people or for programs')
        .choices(LOG_FORMATS)
        .default('pretty'),
    )
    .option('-f, --force', 'replace a results file that exists already')
    .addOption(
      new Option('--resume', 'go on with a results file: run what is not in it').conflicts('force'),
    )
    .option('--retry-failed', 'with --resume, also run again what has failed')
    .addOption(
      new Option(
        '--precision <share>',
        'add replications until the 95 % intervals are this narrow, such as 0.01 of the mean',
      ).conflicts('shard'),
    )
    .option(
      '--precision-metric <metrics>',
      'what shall be so precise (default: CACHE_HIT_RATIO.MEAN)',
      appendList,
    )
    .option('--max-replications <n>', 'most replications that --precision leads to (default: 100)')
    .option('--shard <i/n>', 'run the i-th of n parts of the campaign; all need the same seed')
    .option('--dry-run', 'print the experiments, their requests and memory, and run nothing')
    .addHelpText('after', EXAMPLES)
    .action((config: string, options: RunOptions) =>
      conclude(`${config} can't be run`, async () => {
        const { runCampaign } = await import('../campaign/run-campaign.js');
        return await runCampaign(config, options);
      }),
    );
}
