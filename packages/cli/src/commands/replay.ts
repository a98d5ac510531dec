import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { appendValue } from './append-value.js';

/** Options of `icarus replay` as they were written. */
export interface ReplayOptions {
  readonly format?: string;
  readonly policy?: readonly string[];
  readonly cacheSize?: readonly string[];
  readonly curve?: true;
  readonly sample?: string;
  readonly output?: string;
  /** File of `-o`. */
  readonly o?: string;
  readonly force?: true;
  readonly jobs?: string;
  readonly seed?: string;
  readonly plugin?: readonly string[];
}

const EXAMPLES = `
A trace is any file that the workload TRACE_DRIVEN reads, compressed or not (.gz, .zst).

Exit codes: 0 all caches were replayed, 1 some failed, 2 the input is unusable and nothing ran.

Examples:
  icarus replay trace.txt --policy LRU,FIFO --cache-size 1000,1%,10%
  icarus replay trace.csv.zst --format CSV:content=url --policy SLRU:segments=3 --cache-size 1%
  icarus replay trace.bin --format ORACLE_GENERAL --curve --output csv -o curve.csv
  icarus replay huge.txt.gz --policy LRU,MIN --cache-size 0.1%,1% --sample 0.01`;

/** Adds `icarus replay`. */
export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('Replay a trace into single caches and show their miss ratios')
    .argument('<trace>', 'file of requests')
    .option('--format <format>', 'format of the trace; for CSV also columns (default: LINES)')
    .option(
      '--policy <policies>',
      'eviction policies, such as LRU,SLRU:segments=3; may be repeated',
      appendValue,
    )
    .option(
      '--cache-size <sizes>',
      'sizes in contents, or in percent of the contents of the trace; may be repeated',
      appendValue,
    )
    .option('--curve', 'the exact curve of LRU in one pass, by default over all sizes')
    .option('--sample <rate>', 'estimate from this share of the contents, such as 0.01')
    .option('--output <kind>', 'table, json or csv (default: the ending of -o, or table)')
    .option('-o <file>', 'write to a file instead of standard output')
    .option('-f, --force', 'replace the file of -o where it exists already')
    .option('--jobs <n>', 'how many caches are simulated at a time (default: one a core)')
    .option('--seed <s>', 'seed of random policies and of the sample (default: 1)')
    .option('--plugin <name>', 'also load a package or file; may be repeated', appendValue)
    .addHelpText('after', EXAMPLES)
    .action((trace: string, options: ReplayOptions) =>
      conclude(`${trace} can't be replayed`, async () => {
        const { replayTrace } = await import('../replay/replay-trace.js');
        return await replayTrace(trace, options);
      }),
    );
}
