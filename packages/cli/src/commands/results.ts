import type { Command } from 'commander';
import { addResultsMergeCommand } from './results-merge.js';
import { addResultsPrintCommand } from './results-print.js';

/** Adds `icarus results` and the commands below it. */
export function addResultsCommand(program: Command): void {
  const results = program.command('results').description('Print and merge results');
  addResultsPrintCommand(results);
  addResultsMergeCommand(results);
}
