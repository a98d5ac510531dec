import {
  parseParameters,
  type ComponentContext,
  type PreparedExperiment,
  type Simulation,
} from '@icarus-sim/core';
import { createCollectorProxy } from '../collectors/collector-proxy.js';
import { CacheFactory } from '../network/cache-factory.js';
import { ModelController } from '../network/model-controller.js';
import { ModelView } from '../network/model-view.js';
import { NetworkModel } from '../network/network-model.js';
import { GivenPathsRouter } from '../routing/given-paths-router.js';
import type { LinkTable } from '../routing/link-table.js';
import { checkTopology } from '../topology/check-topology.js';
import { givenPaths } from './check-network.js';
import { ExperimentSimulation } from './experiment-simulation.js';
import { createCollectors, createStrategy } from './named-components.js';
import { NETWORK_CONFIGURATION, type NetworkConfiguration } from './network-configuration.js';
import { NetworkSchedule } from './network-schedule.js';
import { recordFutures } from './record-futures.js';
import { RequestLoop } from './request-loop.js';

/**
 * Builds everything an experiment needs to run: model, view, controller, collectors, strategy.
 * @throws InputError where the experiment can't be simulated.
 * @experimental
 */
export async function prepareSimulation(
  experiment: PreparedExperiment,
  context: ComponentContext,
): Promise<Simulation> {
  checkTopology(experiment.topology);
  const netconf = parseParameters(
    NETWORK_CONFIGURATION,
    experiment.networkConfiguration,
    'netconf',
  );
  const { contents } = experiment.workload;
  const caches = new CacheFactory(experiment.cachePolicy, contents, context);
  if (!caches.needsFuture) return assemble(experiment, netconf, caches, context);
  const recording = { ...experiment, collectors: [] };
  const futures = await recordFutures(experiment, context, (recorders) =>
    assemble(recording, netconf, recorders, context),
  );
  const clairvoyant = new CacheFactory(experiment.cachePolicy, contents, context, futures);
  return assemble(experiment, netconf, clairvoyant, context);
}

function assemble(
  experiment: PreparedExperiment,
  netconf: NetworkConfiguration,
  caches: CacheFactory,
  context: ComponentContext,
): Simulation {
  const { topology, workload } = experiment;
  const given = givenPaths(netconf, context);
  const model = new NetworkModel({
    topology,
    contents: workload.contents,
    sourceAssignment: experiment.sourceAssignment,
    caches,
    warn: (message) => context.warn(message),
    ...(given && {
      router: (links: LinkTable) => new GivenPathsRouter(given.paths, topology, links, given.place),
    }),
  });
  const view = new ModelView(model);
  const collectors = createCollectors(experiment.collectors, view, context);
  const proxy = createCollectorProxy(collectors.map(({ collector }) => collector));
  const controller = new ModelController(model, proxy);
  const strategy = createStrategy(experiment.strategy, view, controller, context);
  const schedule = new NetworkSchedule(netconf.events ?? [], topology);
  const loop = new RequestLoop(strategy, controller, schedule, model, workload.nWarmup);
  const countsFailures = netconf.events !== undefined;
  const warn = (message: string): void => context.warn(message);
  const parts = { view, controller, workload, loop, collectors, countsFailures, warn };
  return new ExperimentSimulation(parts);
}
