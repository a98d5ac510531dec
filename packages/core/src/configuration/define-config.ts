import type { Configuration } from './configuration-schema.js';

/**
 * Gives a configuration written in TypeScript its types.
 * @param configuration - The configuration, or a function that makes it.
 * @returns The same.
 * @example
 * ```ts
 * import { defineConfig } from '@icarus-sim/core';
 *
 * export default defineConfig({
 *   settings: { seed: 1, replications: 5 },
 *   defaults: {
 *     topology: { name: 'GEANT' },
 *     workload: { name: 'STATIONARY', nContents: 1000, alpha: 0.8, nWarmup: 500, nMeasured: 1000 },
 *     cachePlacement: { name: 'UNIFORM', networkCache: 0.05 },
 *   },
 *   sweep: { strategy: [{ name: 'LCE' }, { name: 'PROB_CACHE' }] },
 * });
 * ```
 */
export function defineConfig<
  Written extends Configuration | (() => Configuration | Promise<Configuration>),
>(configuration: Written): Written {
  return configuration;
}
