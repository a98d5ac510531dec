import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** A real Redis server of the tests' own, which keeps its data over restarts. */
export class RedisServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'icarus-redis-'));
  readonly #password: string;
  #port = 0;
  #process: ChildProcess | undefined;

  /** @param password - What clients must give. */
  constructor(password = 'for-tests-only') {
    this.#password = password;
  }

  /** Where it listens, with the password. */
  get address(): string {
    return `redis://:${this.#password}@127.0.0.1:${this.#port}`;
  }

  /** Starts it, or starts it again on the same port with the same data. */
  async start(): Promise<void> {
    this.#port ||= await freePort();
    const child = spawn('redis-server', [
      ...['--port', String(this.#port), '--bind', '127.0.0.1', '--requirepass', this.#password],
      ...['--dir', this.#folder, '--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
    ]);
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => reject(new Error('redis-server has ended')));
      child.stdout.on('data', (text: Buffer) => {
        if (text.includes('Ready to accept connections')) resolve();
      });
    });
  }

  /** Kills it, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true });
  }
}
