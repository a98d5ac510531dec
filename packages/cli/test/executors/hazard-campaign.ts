import { join } from 'node:path';
import { OFFICIAL_PLUGINS, SMALL_EXPERIMENT } from '../support/work-folder.js';

/** A plugin whose strategy HAZARD does what no strategy should. */
export const HAZARDS = join(__dirname, 'plugins', 'hazards.ts');

/** An experiment in which a strategy does something unexpected. */
export interface Hazard {
  readonly hazard: string;
  /** A file by which experiments know of each other. */
  readonly file?: string;
  /** How many experiments meet, or the thread that an experiment should be in. */
  readonly number?: number;
}

/**
 * A campaign with an experiment for each hazard.
 * @param settings - Settings beside the seed.
 */
export function hazardCampaign(hazards: readonly Hazard[], settings: object = {}): object {
  return {
    plugins: [...OFFICIAL_PLUGINS, HAZARDS],
    settings: { seed: 1, ...settings },
    defaults: SMALL_EXPERIMENT,
    experiments: hazards.map((hazard) => ({ strategy: { name: 'HAZARD', ...hazard } })),
  };
}
