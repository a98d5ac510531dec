import type { CachePolicy, Simulation } from '@icarus-sim/core';

/** How fast something ran. */
export interface Throughput {
  /** Median over the runs. */
  readonly requestsPerSecond: number;
  /** Requests per second of each run, in their order. */
  readonly runs: readonly number[];
}

/** How throughput is measured. */
export interface ThroughputOptions {
  /** Number of measured runs, by default 5; one more before them is not measured. */
  readonly runs?: number;
}

/**
 * Measures how many requests a simulation handles in a second, its preparation excluded. Compare
 * two measurements of the same machine in the same state only.
 * @param prepare - Builds the simulation anew for each run.
 */
export async function measureThroughput(
  prepare: () => Simulation | Promise<Simulation>,
  { runs = 5 }: ThroughputOptions = {},
): Promise<Throughput> {
  const measured: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const simulation = await prepare();
    const start = performance.now();
    await simulation.run();
    measured.push(rate(simulation.requestCount, start));
  }
  return summaryOf(measured);
}

/**
 * Measures how many requests a single cache handles in a second: a get, and a put where it misses.
 * @param create - Builds an empty cache for each run.
 * @param requests - The contents asked for, in order.
 */
export function measureCacheThroughput(
  create: () => CachePolicy,
  requests: Int32Array,
  { runs = 5 }: ThroughputOptions = {},
): Throughput {
  const measured: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const cache = create();
    const start = performance.now();
    for (const content of requests) if (!cache.get(content)) cache.put(content);
    measured.push(rate(requests.length, start));
  }
  return summaryOf(measured);
}

function rate(requests: number, start: number): number {
  return (requests / Math.max(performance.now() - start, Number.EPSILON)) * 1000;
}

/** The first run warms up the compiler. */
function summaryOf([, ...runs]: readonly number[]): Throughput {
  const sorted = [...runs].sort((a, b) => a - b);
  return { requestsPerSecond: sorted[Math.floor(sorted.length / 2)] ?? 0, runs };
}
