import { cancel, intro, isCancel, select, text } from '@clack/prompts';
import { isInputError } from '@icarus-sim/core';
import type { CommandOptions } from './command-options.js';
import { parseComponentName } from './component-name.js';
import { checkPackageName } from './package-name.js';
import { defaultPackageName, parseKind } from './plan-plugin.js';
import { PLUGIN_KINDS } from './plugin-kind.js';

/** The user gave up at a question. */
class Cancelled extends Error {}

async function answerTo(question: Promise<unknown>): Promise<string> {
  const answer = await question;
  if (isCancel(answer)) throw new Cancelled();
  return String(answer);
}

/** What is wrong with an answer; `undefined` where nothing is. */
function complaintAbout(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (isInputError(error)) return error.message;
    throw error;
  }
}

/**
 * Asks on the terminal for what the command line leaves open.
 * @returns All options, or `undefined` where the user gave up.
 * @throws InputError where what was given already is not valid.
 */
export async function askOptions(given: CommandOptions): Promise<CommandOptions | undefined> {
  intro('A plugin for Icarus');
  try {
    return await askEach(given);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancel('Nothing was written.');
    return undefined;
  }
}

async function askEach(given: CommandOptions): Promise<CommandOptions> {
  const kind = parseKind(given.kind ?? (await answerTo(askKind())));
  const name =
    given.name ??
    (await answerTo(
      text({
        message: 'What is it called in configurations?',
        placeholder: 'COIN_FLIP',
        validate: (value = '') => complaintAbout(() => parseComponentName(value, kind)),
      }),
    ));
  const initialValue = defaultPackageName(parseComponentName(name, kind).kebab);
  const packageName =
    given.package ??
    (await answerTo(
      text({
        message: 'What is the package called?',
        initialValue,
        validate: (value = '') => complaintAbout(() => checkPackageName(value)),
      }),
    ));
  const author = given.author ?? (await answerTo(askAuthor()));
  return { ...given, kind: kind.id, name, package: packageName, ...(author && { author }) };
}

function askKind(): Promise<unknown> {
  const options = PLUGIN_KINDS.map(({ id, title }) => ({ value: id, label: title }));
  return select({ message: 'What do you want to write?', options });
}

function askAuthor(): Promise<unknown> {
  return text({ message: 'Who holds the copyright?', placeholder: 'your name', defaultValue: '' });
}
