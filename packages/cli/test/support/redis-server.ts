import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
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

/** Makes a certificate that nobody has signed but itself. */
function makeCertificate(certificate: string, key: string): void {
  const made = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=icarus-tests'],
      ...['-addext', 'subjectAltName=IP:127.0.0.1'],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`no certificate was made: ${made.stderr}`);
}

/** A real Redis server of the tests' own, which keeps its data over restarts. */
export class RedisServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'icarus-redis-'));
  readonly #password: string;
  readonly #withTls: boolean;
  #port = 0;
  #process: ChildProcess | undefined;

  /**
   * @param password - What clients must give.
   * @param withTls - Whether it speaks TLS only, with a certificate of its own.
   */
  constructor(password = 'for-tests-only', withTls = false) {
    this.#password = password;
    this.#withTls = withTls;
    if (withTls) makeCertificate(this.certificate, this.#key);
  }

  /** Where it listens, with the password. */
  get address(): string {
    const protocol = this.#withTls ? 'rediss' : 'redis';
    return `${protocol}://:${this.#password}@127.0.0.1:${this.#port}`;
  }

  /** The file of its certificate, where it speaks TLS. */
  get certificate(): string {
    return join(this.#folder, 'certificate.pem');
  }

  get #key(): string {
    return join(this.#folder, 'key.pem');
  }

  /** Starts it, or starts it again on the same port with the same data. */
  async start(): Promise<void> {
    this.#port ||= await freePort();
    const child = spawn('redis-server', [
      ...['--bind', '127.0.0.1', '--requirepass', this.#password, ...this.#portOptions()],
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

  #portOptions(): string[] {
    const port = String(this.#port);
    if (!this.#withTls) return ['--port', port];
    return [
      ...['--port', '0', '--tls-port', port, '--tls-auth-clients', 'no'],
      ...['--tls-cert-file', this.certificate, '--tls-key-file', this.#key],
      ...['--tls-ca-cert-file', this.certificate],
    ];
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
