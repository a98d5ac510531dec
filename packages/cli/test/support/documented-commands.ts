import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(__dirname, '../../bin/icarus.js');

/** Commands of a page of documentation, and what it says that they print. */
export interface DocumentedCommands {
  /** Text of a block of shell commands. */
  readonly commands: string;
  /** Blocks of output that follow, up to the next block of another kind. */
  readonly outputs: readonly string[];
}

/**
 * Finds the shell commands of a page: its blocks marked `sh`, each with the blocks without a mark
 * that follow it.
 * @param markdown - The page.
 */
export function documentedCommands(markdown: string): DocumentedCommands[] {
  const found: { commands: string; outputs: string[] }[] = [];
  let current: string[] | undefined;
  for (const [, mark, text = ''] of markdown.matchAll(/^```(\w*)\n(.*?)^```$/gms)) {
    if (mark === 'sh') found.push({ commands: text, outputs: (current = []) });
    else if (mark === '') current?.push(text);
    else current = undefined;
  }
  return found;
}

/**
 * Runs a block of commands in a shell that ends at the first failure. `npx icarus` is the built
 * command, started without npx.
 * @returns What they wrote, standard error first.
 */
export function runDocumented(commands: string, folder: string): string {
  const npx = `npx() { shift; '${process.execPath}' '${COMMAND}' "$@"; }`;
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', `${npx}\n${commands}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined },
  });
  if (status !== 0) throw new Error(`exit code ${status} of\n${commands}${stderr}`);
  return `${stderr}${stdout}`;
}

/** Parts of a shown output between lines that say with "…" that something is left out. */
export function shownParts(output: string): string[] {
  return output.split(/^…\n/m).filter((part) => part.trim() !== '');
}
