import {
  parseParameters,
  isInputError,
  InputError,
  type CommandContext,
  type CommandDefinition,
  type Problem,
} from '@icarus-sim/core';
import type { Command } from 'commander';
import { conclude } from '../conclude.js';
import { optionsOf, optionFlag, readValues } from './command-options.js';

/**
 * Builds the command that a plugin defines.
 * @param command - Gets description, arguments, options and action.
 * @param definition - What the plugin has registered.
 * @param context - What the command may use when it is carried out.
 * @returns The command.
 */
export function commandOf(
  command: Command,
  definition: CommandDefinition,
  context: CommandContext,
): Command {
  const { description, arguments: taken = [], examples = [], parameters } = definition;
  command
    .description(description)
    .exitOverride()
    .showHelpAfterError('Add --help to see what is allowed.');
  for (const { name, description: about, optional, variadic } of taken) {
    const shown = variadic ? `${name}...` : name;
    command.argument(optional ? `[${shown}]` : `<${shown}>`, about);
  }
  for (const option of optionsOf(definition)) command.addOption(option);
  if (examples.length > 0) {
    command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
  }
  return command.action(() =>
    conclude(undefined, async () => {
      const values = readValues(parameters, command.opts());
      const options = atOptions(() => parseParameters(parameters, values, ''));
      const named = taken.map(({ name }, i): [string, string | string[]] => [
        name,
        command.processedArgs[i],
      ]);
      return await definition.run({ arguments: Object.fromEntries(named), options }, context);
    }),
  );
}

/** Problems of parameters, at the options that stand for them. */
function atOptions<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw isInputError(error) ? new InputError(error.problems.map(atOption)) : error;
  }
}

function atOption({ place, ...problem }: Problem): Problem {
  const [name = '', ...rest] = place.split(/(?=[.[])/);
  return { ...problem, place: `${optionFlag(name)}${rest.join('')}` };
}
