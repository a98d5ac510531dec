import { Redis } from 'ioredis';
import { connectionProblem, OLDEST_VERSION } from './connection-problem.js';

/** How long a server may take to answer at first, in milliseconds. */
const FIRST_ANSWER = 5000;

/** Longest pause before another attempt to reach a server that is gone, in milliseconds. */
const LONGEST_PAUSE = 2000;

/**
 * Connects to a Redis server that is expected to be there; once it was, losing it is no error:
 * commands wait until it is back.
 * @returns The connection; whoever gets it closes it.
 * @throws InputError where it doesn't answer, refuses the credentials, has a certificate that is not
 * trusted or is too old.
 */
export async function connect(address: URL): Promise<Redis> {
  const redis = new Redis(address.href, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_ANSWER,
    retryStrategy: (attempt) => Math.min(LONGEST_PAUSE, 100 * attempt),
  });
  try {
    await firstAnswer(redis);
    checkVersion(await redis.info('server'));
    // From now on, the connection tells of errors by trying again.
    redis.on('error', () => undefined);
    // So do its copies, which would else give up at the first failure.
    redis.options.lazyConnect = false;
    return redis;
  } catch (error) {
    redis.disconnect();
    throw connectionProblem(address, error);
  }
}

async function firstAnswer(redis: Redis): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    redis.once('error', reject);
    redis.connect().then(resolve, reject);
  });
  redis.removeAllListeners('error');
}

function checkVersion(info: string): void {
  const [, version = '0'] = /redis_version:([\d.]+)/.exec(info) ?? [];
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_VERSION;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Redis ${version}, older than ${OLDEST_VERSION.join('.')}`);
}
