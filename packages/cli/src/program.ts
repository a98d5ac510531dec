import { Command } from 'commander';
import { version } from '../package.json';
import { addCreateCommand } from './commands/create.js';
import { addDescribeCommand } from './commands/describe.js';
import { addListCommand } from './commands/list.js';
import { addPluginsCommand } from './commands/plugins.js';
import { addReplayCommand } from './commands/replay.js';
import { addResultsCommand } from './commands/results.js';
import { addRunCommand } from './commands/run.js';
import { addStatusCommand } from './commands/status.js';
import { addValidateCommand } from './commands/validate.js';
import { DEBUG_VARIABLE } from './debugging.js';
import { addPluginCommands } from './plugin-commands/add-plugin-commands.js';

const EXAMPLES = `
Examples:
  icarus run campaign.yaml                   run every experiment of a campaign
  icarus run campaign.yaml -c workload.alpha=1.2 --replications 5
  icarus replay trace.txt --policy LRU,FIFO --cache-size 1%,10%
  icarus list strategies                     what can be named in a configuration
  icarus describe strategy PROB_CACHE        its parameters, defaults, units and paper
  icarus results print campaign.results.jsonl`;

/**
 * The command line of `icarus`. What a command does is loaded when it is carried out, so that
 * help comes at once.
 * @returns A program that throws CommanderError where the command line is not valid.
 */
export function createProgram(): Command {
  const program = new Command('icarus')
    .description('Simulates networks of caches: runs campaigns of experiments and shows results.')
    .version(version)
    .option('--debug', `show where an error comes from (or set ${DEBUG_VARIABLE}=1)`)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Add --help to see what is allowed.')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .on('option:debug', () => {
      process.env[DEBUG_VARIABLE] = '1';
    });
  addRunCommand(program);
  addStatusCommand(program);
  addValidateCommand(program);
  addReplayCommand(program);
  addListCommand(program);
  addDescribeCommand(program);
  addPluginsCommand(program);
  addCreateCommand(program);
  addResultsCommand(program);
  addPluginCommands(program, process.cwd());
  return program;
}
