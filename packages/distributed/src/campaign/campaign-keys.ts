/** Names on the server, all under one prefix of ours. */
export const PREFIX = 'icarus';

/** How long a campaign counts as alive without a sign of life, in seconds. */
export const LIFETIME = 15;

/** The key under which a campaign tells of itself, for as long as it lives. */
export function announcementKey(id: string): string {
  return `${PREFIX}:campaign:${id}`;
}

/** Pattern of the keys of all campaigns. */
export const ANNOUNCEMENTS = `${PREFIX}:campaign:*`;

/** The queue of a campaign; no two share one, so that they can't mix. */
export function queueName(id: string): string {
  return `experiments-${id}`;
}
