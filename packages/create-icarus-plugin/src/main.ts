import { isInputError } from '@icarus-sim/core';
import { run } from './run.js';

/** Exit code where the input is unusable and nothing was written. */
const UNUSABLE_INPUT = 2;

run(process.argv.slice(2), process.cwd())
  .then((exitCode) => {
    process.exitCode = exitCode;
  })
  .catch((error: unknown) => {
    if (!isInputError(error)) throw error;
    console.error(`${error.message}\nAdd --help to see what is allowed.`);
    process.exitCode = UNUSABLE_INPUT;
  });
