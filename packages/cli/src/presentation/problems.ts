import { formatProblem, isDebugging, isInputError } from '@icarus-sim/core';
import { DEBUG_VARIABLE } from '../debugging.js';
import { ExitCode } from '../exit-code.js';
import { errorColors } from './colors.js';

/**
 * Shows an error to the user, one line a problem.
 * @param error - Anything thrown.
 * @param heading - What can't be done for all the problems in the input.
 * @returns The exit code for it.
 */
export function reportError(error: unknown, heading?: string): ExitCode {
  const label = errorColors.red.bold('error:');
  if (isDebugging() && error instanceof Error) console.error(error.stack);
  if (!isInputError(error)) {
    console.error(`${label} ${error instanceof Error ? error.message : String(error)}`);
    if (!isDebugging()) {
      console.error(`Add --debug, or set ${DEBUG_VARIABLE}=1, to see where this comes from.`);
    }
    return ExitCode.FAILED;
  }
  const lines = error.problems.map(formatProblem);
  if (heading !== undefined) {
    console.error(`${label} ${heading}`);
    for (const line of lines) console.error(`  ${line}`);
  } else {
    for (const line of lines) console.error(`${label} ${line}`);
  }
  return ExitCode.UNUSABLE_INPUT;
}
