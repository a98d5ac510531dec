import { InputError, NO_SOURCE, type Topology } from '@icarus-sim/core';

/**
 * The sources of a network, as many as a source assignment can tell apart.
 * @throws InputError where there are none, or 65,535 and more.
 */
export function checkedSources(topology: Topology): number[] {
  const sources = topology.sources();
  if (sources.length === 0 || sources.length >= NO_SOURCE) {
    const found = `a topology with ${sources.length} sources`;
    throw new InputError({ place: '', found, allowed: `1 to ${NO_SOURCE - 1}` });
  }
  return sources;
}
