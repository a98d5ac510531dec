import type { Configuration } from './configuration-schema.js';

/**
 * Gives a configuration written in TypeScript its types.
 * @param configuration - The configuration, or a function that makes it.
 * @returns The same.
 */
export function defineConfig<
  Written extends Configuration | (() => Configuration | Promise<Configuration>),
>(configuration: Written): Written {
  return configuration;
}
