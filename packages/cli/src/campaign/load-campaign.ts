import {
  checkInputs,
  loadConfiguration,
  loadPlugins,
  lookUp,
  parseConfiguration,
  parseOverride,
  resolveCampaign,
  type Campaign,
  type LoadedPlugin,
} from '@icarus-sim/core';
// Registers the engine that campaigns use where they name no other.
import '@icarus-sim/engine';

/** A campaign that has passed every check and can be run. */
export interface LoadedCampaign extends Campaign {
  /** Folder of the configuration, where its relative file names start. */
  readonly baseDirectory: string;
  /** The plugins that were loaded for it. */
  readonly plugins: readonly LoadedPlugin[];
}

/**
 * Reads a configuration, loads its plugins and checks all that can be checked before running.
 * @param path - The configuration file.
 * @param overrides - Each `key=value`.
 * @throws InputError listing what is wrong with the first of these that isn't right.
 */
export async function loadCampaign(
  path: string,
  overrides: readonly string[],
): Promise<LoadedCampaign> {
  const parsedOverrides = overrides.map(parseOverride);
  const { written, baseDirectory } = await loadConfiguration(path);
  const configuration = parseConfiguration(written, parsedOverrides);
  const plugins = await loadPlugins(configuration.plugins, baseDirectory);
  const campaign = resolveCampaign(configuration, parsedOverrides);
  const { engine, executor } = campaign.settings;
  lookUp('executor', executor, 'settings.executor');
  await checkInputs(campaign.experiments, engine, baseDirectory);
  return { ...campaign, baseDirectory, plugins };
}
