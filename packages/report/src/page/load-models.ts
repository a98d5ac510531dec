import type { CommandContext } from '@icarus-sim/core';

/**
 * Loads the plugins of the project, for titles and units of metrics and for the maps of networks.
 * A report can do without them, so that one that can't be loaded is no more than a warning.
 */
export async function loadModels(context: CommandContext): Promise<void> {
  try {
    await context.loadPlugins();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.warn(`metrics have no titles and networks no map: ${reason}`);
  }
}
