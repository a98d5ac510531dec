import type { Command } from 'commander';
import { addResultsCompareCommand } from './results-compare.js';
import { addResultsDiffCommand } from './results-diff.js';
import { addResultsExportCommand } from './results-export.js';
import { addResultsFilterCommand } from './results-filter.js';
import { addResultsMergeCommand } from './results-merge.js';
import { addResultsPrintCommand } from './results-print.js';
import { addResultsTableCommand } from './results-table.js';

/** Adds `icarus results` and the commands below it. */
export function addResultsCommand(program: Command): void {
  const results = program
    .command('results')
    .description('Print, tabulate, compare, filter, merge and export results');
  addResultsPrintCommand(results);
  addResultsTableCommand(results);
  addResultsCompareCommand(results);
  addResultsFilterCommand(results);
  addResultsMergeCommand(results);
  addResultsDiffCommand(results);
  addResultsExportCommand(results);
}
