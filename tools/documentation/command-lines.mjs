/**
 * Finds calls of `icarus` in code for a shell.
 */

const SHELLS = ['sh', 'console'];
const WORD = /(?:"[^"]*"|'[^']*'|[^\s"'])+/g;
const QUOTED = /"([^"]*)"|'([^']*)'/g;
/** Where the words of a command end: at a pipe, a redirection, a comment, the next command. */
const END = /^(?:[|;&]+|\d?[<>].*|#.*)$/;
const STARTERS = ['npx icarus', 'npx icarus-sim', 'icarus'].map((starter) => starter.split(' '));

/**
 * @param {import('./code-blocks.mjs').Code} block
 * @returns {{ words: string[], line: number }[]} What stands behind `icarus` in each of its commands.
 */
export function commandLines({ language, code, line }) {
  if (!SHELLS.includes(language)) return [];
  // A command goes on behind a backslash; the line that is told is its first.
  return [...code.matchAll(/(?:[^\n]*\\\n)*[^\n]+/g)].flatMap(({ 0: text, index }) => {
    const isPrompt = text.startsWith('$ ');
    if (language === 'console' && !isPrompt) return [];
    const command = text.slice(isPrompt ? 2 : 0).replaceAll('\\\n', ' ');
    const words = icarusWords(command);
    const offset = code.slice(0, index).split('\n').length - 1;
    return words === undefined ? [] : [{ words, line: line + offset }];
  });
}

/**
 * @param {string} command A command of a shell.
 * @returns {string[] | undefined} What stands behind `icarus`, where it is a call of it.
 */
export function icarusWords(command) {
  const words = (command.match(WORD) ?? []).map((word) => ({
    text: word.replaceAll(QUOTED, '$1$2'),
    isEnd: END.test(word),
  }));
  const end = words.findIndex(({ isEnd }) => isEnd);
  const texts = words.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  const starter = STARTERS.find((each) => each.every((word, i) => texts[i] === word));
  return starter && texts.slice(starter.length);
}
