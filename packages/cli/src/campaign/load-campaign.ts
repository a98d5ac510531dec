import {
  checkInputs,
  isExperimentOverride,
  loadConfiguration,
  loadPlugins,
  lookUp,
  parseConfiguration,
  parseOverride,
  resolveCampaign,
  type Campaign,
  type Configuration,
  type LoadedPlugin,
  type Override,
} from '@icarus-sim/core';
import { loadEngine } from '../components/load-engine.js';

/** A campaign that has passed every check and can be run. */
export interface LoadedCampaign extends Campaign {
  /** The configuration as written, values from the command line for the whole of it included. */
  readonly written: Configuration;
  /** Values from the command line that stand above every experiment's own. */
  readonly overrides: readonly Override[];
  /** Folder of the configuration, where its relative file names start. */
  readonly baseDirectory: string;
  /** The plugins that were loaded for it, the engine first. */
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
  const plugins = [
    ...(await loadEngine()),
    ...(await loadPlugins(configuration.plugins, baseDirectory)),
  ];
  const campaign = resolveCampaign(configuration, parsedOverrides);
  const { engine, executor } = campaign.settings;
  lookUp('executor', executor, 'settings.executor');
  await checkInputs(campaign.experiments, engine, baseDirectory);
  const ofExperiments = parsedOverrides.filter(isExperimentOverride);
  return { ...campaign, written: configuration, overrides: ofExperiments, baseDirectory, plugins };
}
