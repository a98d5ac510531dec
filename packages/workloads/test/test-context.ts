import { RandomStreams, type ComponentContext } from '@icarus-sim/core';

/** A context as the framework gives to workloads, with the warnings it was given. */
export interface TestContext extends ComponentContext {
  readonly warnings: string[];
}

/** A context with streams of a seed; relative file names are looked for in `baseDirectory`. */
export function testContext(baseDirectory = '.', seed = 1): TestContext {
  const warnings: string[] = [];
  return {
    random: RandomStreams.of(seed, 1).within('workload'),
    baseDirectory,
    warnings,
    warn: (message) => warnings.push(message),
  };
}
