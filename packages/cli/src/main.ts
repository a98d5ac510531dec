import { CommanderError } from 'commander';
import { conclude } from './conclude.js';
import { ExitCode } from './exit-code.js';
import { createProgram } from './program.js';

/** What writing says when nobody reads any more: a pipe is closed, or a terminal. */
const NOBODY_READS = ['EPIPE', 'EIO'];

/** A reader such as `head` may have seen enough; that is no error. */
function tolerateClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!NOBODY_READS.includes(error.code ?? '')) throw error;
  });
}

/** Commander has told the user what is wrong by the time it throws. */
function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof CommanderError)) throw error;
  return error.exitCode === 0 ? ExitCode.SUCCEEDED : ExitCode.UNUSABLE_INPUT;
}

tolerateClosedPipe(process.stdout);
tolerateClosedPipe(process.stderr);
createProgram()
  .parseAsync()
  .catch((error: unknown) => conclude(undefined, () => Promise.resolve(exitCodeOf(error))));
