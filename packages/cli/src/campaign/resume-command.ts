import type { ResumeCommand } from '@icarus-sim/core';

/** Characters that no shell changes. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** Options that say what to do with a results file that exists. */
const REPLACED = ['--force', '-f', '--resume', '--dry-run'];

/**
 * The command that continues a campaign.
 * @param args - What this command was called with, after its name.
 * @param folder - The working directory.
 */
export function resumeCommand(
  args: readonly string[] = process.argv.slice(2),
  folder: string = process.cwd(),
): ResumeCommand {
  const kept = args.filter((arg) => !REPLACED.includes(arg)).map(withoutCredentials);
  return { command: ['icarus', ...kept, '--resume'].map(quoted).join(' '), folder };
}

/** An address without its user and password, which nobody should find in a log. */
function withoutCredentials(word: string): string {
  return word.replace(/(rediss?:\/\/)[^@/\s]*@/, '$1');
}

/** A word as it must be written in a shell. */
function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
