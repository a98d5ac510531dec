import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Bytes that a command may write. */
const MOST_OUTPUT = 64 * 2 ** 20;

/**
 * Runs npm, or another command.
 * @param variables - The environment, by default that of the tests.
 * @returns What it wrote to standard output.
 * @throws Error with all that it wrote where it fails.
 */
export async function npm(
  args: readonly string[],
  directory: string,
  variables: NodeJS.ProcessEnv = process.env,
  command = 'npm',
): Promise<string> {
  const options = {
    cwd: directory,
    env: variables,
    maxBuffer: MOST_OUTPUT,
    shell: process.platform === 'win32',
  };
  try {
    return (await execute(command, args, options)).stdout;
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error;
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`, {
      cause: error,
    });
  }
}

/**
 * The environment of somebody who uses a registry and has configured nothing else, whatever npm
 * runs the tests themselves.
 * @param registry - Address of the registry.
 * @param userConfiguration - Their `.npmrc`.
 */
export function environmentOfUser(registry: string, userConfiguration: string): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_PATH$)/i.test(name));
  return {
    ...Object.fromEntries(others),
    npm_config_userconfig: userConfiguration,
    npm_config_registry: registry,
    npm_config_noproxy: '127.0.0.1',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    npm_config_loglevel: 'error',
  };
}
