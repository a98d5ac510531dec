import type { RunOptions } from '../commands/run.js';

/**
 * The options that stand for keys of the configuration, as overrides.
 * @returns Each `key=value`; those of `--config-override` come first, so that the others win.
 */
export function overridesOf(options: RunOptions): string[] {
  const { configOverride = [], replications, seed, logLevel, jobs: processes, timeout } = options;
  const executor = options.executor?.toUpperCase();
  const parallel = processes === undefined ? undefined : true;
  const settings = { replications, seed, logLevel, parallel, processes, timeout, executor };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return [...configOverride, ...given.map(([key, value]) => `settings.${key}=${value}`)];
}
