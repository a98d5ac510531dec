import type { Redis } from 'ioredis';
import { PREFIX } from './campaign-keys.js';

/** The channel on which workers tell a campaign why they don't work for it. */
function channelOf(id: string): string {
  return `${PREFIX}:refusals:${id}`;
}

/** Tells a campaign why a worker doesn't work for it. */
export async function refuse(redis: Redis, id: string, reason: string): Promise<void> {
  await redis.publish(channelOf(id), reason);
}

/**
 * Hears why workers don't work for a campaign.
 * @param listen - Gets each reason, as one line of text.
 * @returns Stops hearing.
 */
export async function hearRefusals(
  redis: Redis,
  id: string,
  listen: (reason: string) => void,
): Promise<() => Promise<void>> {
  const ear = redis.duplicate();
  ear.on('error', () => undefined);
  ear.on('message', (_channel, reason) => listen(reason));
  await ear.subscribe(channelOf(id));
  return () => Promise.resolve(ear.disconnect());
}
