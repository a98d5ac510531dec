import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planPlugin, writePlugin } from '../../src/index.js';

const WORKSPACE = join(__dirname, '../../../..');
const GENERATOR = join(__dirname, '../../bin/create-icarus-plugin.js');

/** How a command ended and what it wrote. */
export interface CommandOutcome {
  readonly exitCode: number;
  readonly output: string;
}

const root = mkdtempSync(join(tmpdir(), 'icarus-plugin-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A new folder, removed after the tests. */
export function newFolder(): string {
  return mkdtempSync(join(root, 'folder-'));
}

/** Runs a script to its end with Node.js. */
export function runNode(folder: string, args: readonly string[]): Promise<CommandOutcome> {
  return runCommand(process.execPath, folder, args);
}

/** Runs the built generator. */
export function runGenerator(folder: string, args: readonly string[]): Promise<CommandOutcome> {
  return runNode(folder, [GENERATOR, ...args]);
}

/** Runs a script of a generated package as `npm run` does. */
export function runScript(folder: string, script: string): Promise<CommandOutcome> {
  return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', folder, ['run', script]);
}

/** Runs the built `icarus`. */
export function icarus(folder: string, args: readonly string[]): Promise<CommandOutcome> {
  return runNode(folder, [join(WORKSPACE, 'packages/cli/bin/icarus.js'), ...args]);
}

/** Writes a plugin and gives it the packages of the workspace instead of installing them. */
export function generatePlugin(kind: string, name: string): string {
  const directory = join(newFolder(), 'plugin');
  writePlugin(planPlugin({ kind, name, directory, yes: true, help: false }, root));
  symlinkSync(join(WORKSPACE, 'node_modules'), join(directory, 'node_modules'));
  return directory;
}

function runCommand(
  command: string,
  folder: string,
  args: readonly string[],
): Promise<CommandOutcome> {
  // Jest and a test runner above this one must not change how the package runs its own tests.
  const unset = { NODE_OPTIONS: undefined, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: '0' };
  const options = { cwd: folder, env: { ...process.env, ...unset }, maxBuffer: 1 << 26 };
  return new Promise((resolve) => {
    const child = execFile(command, args, options, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr });
    });
  });
}
