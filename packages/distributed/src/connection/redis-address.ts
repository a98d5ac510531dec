import { InputError } from '@icarus-sim/core';

/** The environment variable that names the server, so that credentials needn't stand in a command. */
export const REDIS_VARIABLE = 'ICARUS_REDIS';

/** Where servers listen that nobody has configured. */
const DEFAULT_ADDRESS = 'redis://127.0.0.1:6379';

const PROTOCOLS = ['redis:', 'rediss:'];

/**
 * The address of the Redis server.
 * @param given - As on the command line; else the environment's, else this machine's.
 * @throws InputError where it is no address of a Redis server; it is not repeated in full.
 */
export function redisAddress(given = process.env[REDIS_VARIABLE]): URL {
  const text = given === undefined || given === '' ? DEFAULT_ADDRESS : given;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address !== undefined && PROTOCOLS.includes(address.protocol)) return address;
  throw new InputError({
    place: given === process.env[REDIS_VARIABLE] ? REDIS_VARIABLE : '--redis',
    found: address === undefined ? 'what is no address' : `an address of ${address.protocol}//`,
    allowed: 'redis://[user:password@]host[:port][/database], or rediss:// for TLS',
  });
}

/** An address as it may be shown: without user and password. */
export function shownAddress({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
}
