import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPlugins, type LoadedPlugin } from '@icarus-sim/core';

/** The engine that campaigns use where they name no other, which this package depends on. */
const ENGINE = '@icarus-sim/engine';
const HERE = dirname(fileURLToPath(import.meta.url));

/** Loads the engine that comes with the command. @returns It, as the only plugin. */
export async function loadEngine(): Promise<LoadedPlugin[]> {
  return await loadPlugins([ENGINE], HERE);
}
