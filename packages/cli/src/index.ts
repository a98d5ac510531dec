export { commandOf } from './plugin-commands/command-of.js';
export { parameterRows, type ParameterRow } from './components/parameter-rows.js';
export { ExitCode } from './exit-code.js';
export { createProgram } from './program.js';
