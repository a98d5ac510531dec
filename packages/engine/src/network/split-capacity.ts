/**
 * Divides a cache by the largest-remainder method (Hare quota), a tie going to the shared part.
 * @param capacity - Contents in all.
 * @param ratio - Share of the local part, 0 … 1.
 * @returns The capacities of the shared and of the local part; their sum is `capacity`.
 */
export function splitCapacity(capacity: number, ratio: number): [shared: number, local: number] {
  const localQuota = capacity * ratio;
  const sharedQuota = capacity - localQuota;
  const shared = Math.floor(sharedQuota);
  const local = Math.floor(localQuota);
  if (shared + local === capacity) return [shared, local];
  const sharedWins = sharedQuota - shared >= localQuota - local;
  return sharedWins ? [capacity - local, local] : [shared, capacity - shared];
}
