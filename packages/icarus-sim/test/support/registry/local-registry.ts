import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.js';

/** An npm registry on this machine that runs until it is stopped. */
export interface LocalRegistry {
  /** Address, with a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

const WORKSPACE = join(__dirname, '../../../../..');

/** Ours, and what the tests publish as somebody else: all others come from the usual registry. */
const PUBLISHED_HERE = ['@icarus-sim/*', 'icarus-*', 'create-icarus-plugin'];

/**
 * Starts a registry that anybody may publish to. What is published nowhere else is kept in a
 * folder; any other package is fetched from the registry that npm is configured to use.
 * @param folder - Where its configuration and its packages are kept.
 */
export async function startRegistry(folder: string): Promise<LocalRegistry> {
  mkdirSync(folder, { recursive: true });
  const configuration = join(folder, 'config.json');
  const upstream = (await npm(['config', 'get', 'registry'], WORKSPACE)).trim();
  writeFileSync(configuration, JSON.stringify(configurationOf(folder, upstream)));
  const registry = fork(join(__dirname, 'serve.mjs'), [configuration], { silent: true });
  let log = '';
  for (const stream of [registry.stdout, registry.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  const ended = once(registry, 'exit');
  const port: unknown = await Promise.race([
    once(registry, 'message').then(([message]) => message),
    ended.then(() => Promise.reject(new Error(`the registry did not start:\n${log}`))),
  ]);
  const stop = async (): Promise<void> => {
    registry.kill();
    await ended;
  };
  return { url: `http://127.0.0.1:${Number(port)}/`, stop };
}

function configurationOf(folder: string, upstream: string): object {
  const open = { access: '$all', publish: '$all' };
  return {
    storage: join(folder, 'storage'),
    self_path: folder,
    configPath: join(folder, 'config.json'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
    uplinks: { upstream: { url: upstream, maxage: '1h', timeout: '120s' } },
    packages: {
      ...Object.fromEntries(PUBLISHED_HERE.map((name) => [name, open])),
      '**': { access: '$all', proxy: 'upstream' },
    },
    middlewares: {},
    web: { enable: false },
    log: { type: 'stdout', format: 'json', level: 'warn' },
  };
}
