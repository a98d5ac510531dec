/** Requests that a thread should simulate at least: in the time that it takes to start, it could do as many. */
const WORTH_A_THREAD = 5_000_000;

/** Tasks for each thread that runs at a time, so that none is left alone with a long one. */
const TASKS_A_JOB = 2;

/**
 * Deals the cache sizes of a policy out to threads. A trace so short that a thread more would take longer
 * to start than to simulate stays with one.
 * @param sizes - Number of sizes.
 * @param policies - Number of policies, which all have as many parts.
 * @param requests - Number of requests that each cache is replayed.
 * @param jobs - Threads that run at a time.
 * @returns The positions of the sizes in each part: every position is in one of them, none is empty.
 */
export function partsOfPolicy(
  sizes: number,
  policies: number,
  requests: number,
  jobs: number,
): number[][] {
  const wanted = Math.ceil((TASKS_A_JOB * jobs) / policies);
  const worthwhile = Math.max(1, Math.floor((sizes * requests) / WORTH_A_THREAD));
  const number = Math.min(sizes, wanted, worthwhile);
  const positions = Array.from({ length: sizes }, (_, position) => position);
  return Array.from({ length: number }, (_, part) =>
    positions.filter((position) => position % number === part),
  );
}
