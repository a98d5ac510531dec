import type { Redis } from 'ioredis';
import type { Announcement } from './announcement.js';
import { announcementKey, LIFETIME } from './campaign-keys.js';

/** Time between two signs of life, in milliseconds. */
const HEARTBEAT = (LIFETIME * 1000) / 3;

/**
 * Tells workers of a campaign, again and again until it ends: one that dies is forgotten.
 * @returns Ends the announcement.
 */
export async function announce(
  redis: Redis,
  announcement: Announcement,
): Promise<() => Promise<void>> {
  const key = announcementKey(announcement.id);
  const tell = async (): Promise<void> => {
    await redis.set(key, JSON.stringify(announcement), 'EX', LIFETIME);
  };
  await tell();
  // What fails while the server is away is made good by the next sign of life.
  const timer = setInterval(() => void tell().catch(() => undefined), HEARTBEAT);
  return async () => {
    clearInterval(timer);
    await redis.del(key);
  };
}
