import type { Redis } from 'ioredis';
import { parseAnnouncement, type Announcement } from './announcement.js';
import { ANNOUNCEMENTS } from './campaign-keys.js';

/**
 * The campaigns that are alive now.
 * @returns Announcements in the order of their ids; what is none is left out.
 */
export async function listCampaigns(redis: Redis): Promise<Announcement[]> {
  const keys: string[] = [];
  for await (const batch of redis.scanStream({ match: ANNOUNCEMENTS })) {
    for (const key of Array.isArray(batch) ? batch : []) keys.push(String(key));
  }
  if (keys.length === 0) return [];
  const texts = await redis.mget([...new Set(keys)].sort());
  return texts.flatMap((text) => readable(text));
}

function readable(text: string | null): Announcement[] {
  try {
    return text === null ? [] : [parseAnnouncement(text)];
  } catch {
    return [];
  }
}
