import type { Engine } from '@icarus-sim/core';
import { checkNetwork } from './execution/check-network.js';
import { NETWORK_CONFIGURATION } from './execution/network-configuration.js';
import { prepareSimulation } from './execution/prepare-simulation.js';

/**
 * Simulates one request after the other: a request and its content travel at once, and the caches
 * change before the next request. Messages have delays but neither queue nor get lost.
 * @internal
 */
export const requestLevelEngine: Engine<typeof NETWORK_CONFIGURATION> = {
  description:
    'Simulates one request after the other, from the receiver to the node that serves it and back. ' +
    'Messages have delays but neither queue nor get lost.',
  reference: {
    citation:
      'L. Saino, I. Psaras, G. Pavlou, Icarus: a Caching Simulator for Information Centric Networking (ICN), SIMUTOOLS 2014',
    url: 'https://doi.org/10.4108/icst.simutools.2014.254630',
  },
  parameters: NETWORK_CONFIGURATION,
  check: checkNetwork,
  prepare: prepareSimulation,
};
