import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICIAL_PLUGINS, SMALL_EXPERIMENT, workFolder } from '../support/work-folder.js';

const PACKAGES = [...OFFICIAL_PLUGINS, '@icarus-sim/distributed'];

/** How many experiments {@link campaignOf} has, replications counted. */
export const EXPERIMENTS = 6;

/**
 * A campaign in which random numbers matter.
 * @param nMeasured - Requests of an experiment.
 * @param plugins - Plugins beside the official ones.
 */
export function campaignOf(nMeasured: number, plugins: readonly string[] = []): object {
  return {
    plugins: [...PACKAGES, ...plugins],
    settings: { seed: 1, replications: EXPERIMENTS / 2 },
    defaults: { ...SMALL_EXPERIMENT, workload: { ...SMALL_EXPERIMENT.workload, nMeasured } },
    sweep: { 'strategy.name': ['RAND_CHOICE', 'PROB_CACHE'] },
  };
}

/**
 * A project with the packages of the workspace installed.
 * @param files - Its other files, as for a work folder.
 * @returns Its path.
 */
export function project(files: Readonly<Record<string, unknown>>): string {
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '*']));
  const folder = workFolder({ 'package.json': { dependencies }, ...files });
  symlinkSync(join(__dirname, '../../../../node_modules'), join(folder, 'node_modules'));
  return folder;
}
