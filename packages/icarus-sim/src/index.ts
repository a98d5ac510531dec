/**
 * Importing this package registers everything that the official plugins provide.
 */
import '@icarus-sim/analytics';
import '@icarus-sim/collectors';
import '@icarus-sim/distributed';
import '@icarus-sim/engine';
import '@icarus-sim/migration';
import '@icarus-sim/placements';
import '@icarus-sim/policies';
import '@icarus-sim/report';
import '@icarus-sim/strategies';
import '@icarus-sim/topologies';
import '@icarus-sim/workloads';

export * from '@icarus-sim/core';
