import { RandomStreams, type ComponentContext } from '@icarus-sim/core';

/** What a test may set in the surroundings of a component. */
export interface ContextOptions {
  /** Master seed, by default 1. */
  readonly seed?: number;
  /** Replication, by default 1. */
  readonly replication?: number;
  /** Where given, strategies and policies draw from one generator with a known sequence. */
  readonly drawSeed?: number;
  /** Folder against which file names are resolved, by default the working directory. */
  readonly baseDirectory?: string;
  /** Gets what the component warns of. */
  readonly warnings?: string[];
}

/**
 * What a component gets beside its parameters, as in an experiment.
 * @param scope - Kind of the component, such as `strategy`; without one the streams are those of
 * a whole experiment.
 */
export function testContext(scope?: string, options: ContextOptions = {}): ComponentContext {
  const { seed = 1, replication = 1, drawSeed, baseDirectory = '.', warnings = [] } = options;
  const random = RandomStreams.of(seed, replication, drawSeed);
  return {
    random: scope === undefined ? random : random.within(scope),
    baseDirectory,
    warn: (message) => void warnings.push(message),
  };
}
