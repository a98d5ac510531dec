/**
 * Reads command lines as `icarus` would, without carrying them out.
 */
import { commandOf, createProgram } from '@icarus-sim/cli';
import { isRegistered, lookUp } from '@icarus-sim/core';

/** What commander says of a command line that is cut short, as commands in a text may be. */
const INCOMPLETE = [
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
  'commander.optionMissingArgument',
  'commander.help',
];

/**
 * @param {string[]} words What stands behind `icarus`; the plugins must be loaded.
 * @param {{ mayBeIncomplete?: boolean }} options
 * @returns {string | undefined} What is wrong with it.
 */
export function commandProblem(words, { mayBeIncomplete = false } = {}) {
  let stub;
  const program = createProgram();
  prepare(program, (name, given) => (stub = { name, given }));
  const problem = problemOf(program, words, mayBeIncomplete);
  if (problem !== undefined || stub === undefined) return problem;
  const command = commandOf(program.createCommand(stub.name), lookUp('command', stub.name, ''), {});
  prepare(command);
  return problemOf(command, stub.given, mayBeIncomplete);
}

/** Makes a command and those below it silent and without effect. */
function prepare(command, onStub = () => {}, name = '') {
  command.configureOutput({ writeOut: () => {}, writeErr: () => {} }).exitOverride();
  for (const inner of command.commands) prepare(inner, onStub, `${name} ${inner.name()}`.trim());
  if (command.commands.length > 0) return;
  command.action((...given) => {
    if (isRegistered('command', name)) onStub(name, given.at(-1).args);
  });
}

function problemOf(command, words, mayBeIncomplete) {
  try {
    command.parse(words, { from: 'user' });
    return undefined;
  } catch (error) {
    if (error.exitCode === 0 || (mayBeIncomplete && INCOMPLETE.includes(error.code))) {
      return undefined;
    }
    return error.message;
  }
}
