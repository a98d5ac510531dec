import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(__dirname, '../../bin/icarus.js');

/** How a command ended and what it wrote. */
export interface CommandOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is running. */
export interface RunningCommand {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves once standard error contains a text; rejects where the command ends before. */
  errorOutput(text: string): Promise<void>;
  readonly outcome: Promise<CommandOutcome>;
}

/** Commands that may still run. */
const started = new Set<ChildProcessWithoutNullStreams>();

// A test that fails must not leave a campaign behind that runs for hours.
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

// A process takes a while to start on a machine that is busy with other tests.
jest.setTimeout(60_000);

/**
 * Starts the built command in a process of its own, with no terminal.
 * @param folder - Its working directory.
 * @param variables - Environment variables beside those of the tests.
 */
export function startIcarus(
  folder: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): RunningCommand {
  const unset = { FORCE_COLOR: undefined, NO_COLOR: undefined, ICARUS_DEBUG: undefined };
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env: { ...process.env, ...unset, ...variables },
  });
  started.add(child);
  child.once('close', () => started.delete(child));
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  const outcome = new Promise<CommandOutcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...written }));
  });
  const errorOutput = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (written.stderr.includes(text)) resolve();
      };
      child.stderr.on('data', look);
      child.once('close', () => reject(new Error(`never wrote "${text}":\n${written.stderr}`)));
      look();
    });
  return { child, errorOutput, outcome };
}

/** Runs the built command to its end; parameters as in {@link startIcarus}. */
export function icarus(
  folder: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  return startIcarus(folder, args, variables).outcome;
}
