export { ExitCode } from './exit-code.js';
export { createProgram } from './program.js';
