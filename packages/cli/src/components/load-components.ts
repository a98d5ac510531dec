import { InputError, isInputError, loadPlugins, type LoadedPlugin } from '@icarus-sim/core';
import { loadEngine } from './load-engine.js';

/**
 * Loads what can be used in the working directory.
 * @param plugins - Packages and files beside the plugins that the nearest `package.json` names.
 * @returns What was loaded, the engine first.
 * @throws InputError where one is missing or can't be loaded.
 */
export async function loadComponents(plugins: readonly string[] = []): Promise<LoadedPlugin[]> {
  const found = [...(await loadEngine()), ...(await loadPlugins(undefined, process.cwd()))];
  try {
    return [...found, ...(await loadPlugins(plugins, process.cwd()))];
  } catch (error) {
    throw isInputError(error) ? atOption(error) : error;
  }
}

/** Says where on the command line a plugin was named. */
function atOption({ problems }: InputError): InputError {
  return new InputError(
    problems.map((problem) => ({
      ...problem,
      place: problem.place.replace(/^plugins\[\d+\]/, '--plugin'),
    })),
  );
}
