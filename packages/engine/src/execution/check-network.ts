import { parseParameters, type ComponentContext, type Topology } from '@icarus-sim/core';
import {
  GivenPathsRouter,
  readGivenPaths,
  type GivenPaths,
} from '../routing/given-paths-router.js';
import { LinkTable } from '../routing/link-table.js';
import { checkTopology } from '../topology/check-topology.js';
import { NETWORK_CONFIGURATION, type NetworkConfiguration } from './network-configuration.js';
import { NetworkSchedule } from './network-schedule.js';

/** Paths given in a configuration, with the place they come from. */
export interface LocatedPaths {
  readonly paths: GivenPaths;
  readonly place: string;
}

/**
 * The paths that a `netconf` gives, read from their file where it names one.
 * @returns The paths, or `undefined` where they are to be computed.
 * @throws InputError where the file is missing or not in the format.
 */
export function givenPaths(
  { shortestPaths }: NetworkConfiguration,
  { baseDirectory }: ComponentContext,
): LocatedPaths | undefined {
  if (shortestPaths === undefined) return undefined;
  if (typeof shortestPaths !== 'string') {
    return { paths: shortestPaths, place: 'netconf.shortestPaths' };
  }
  return { paths: readGivenPaths(shortestPaths, baseDirectory), place: shortestPaths };
}

/**
 * Checks a network with its `netconf`: the topology, given paths, and changes during the run.
 * @throws InputError listing what is wrong.
 */
export function checkNetwork(
  topology: Topology,
  networkConfiguration: Readonly<Record<string, unknown>>,
  context: ComponentContext,
): void {
  checkTopology(topology);
  const netconf = parseParameters(NETWORK_CONFIGURATION, networkConfiguration, 'netconf');
  const given = givenPaths(netconf, context);
  if (given) new GivenPathsRouter(given.paths, topology, new LinkTable(topology), given.place);
  new NetworkSchedule(netconf.events ?? [], topology);
}
