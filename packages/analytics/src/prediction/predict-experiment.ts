import {
  prepareScenario,
  type ComponentSpecification,
  type ExperimentJob,
  type NetworkView,
} from '@icarus-sim/core';
import { solveNetwork } from '../networks/solve-network.js';
import type { NetworkPrediction, RouteService } from '../networks/cache-network.js';
import { LinkLoads, type MessageSizes, type TypeLoad } from './link-loads.js';
import { modelledExperiment, type ModelledExperiment } from './modelled-experiment.js';
import { networkOfView, type LocatedNetwork, type LocatedRoute } from './network-of-view.js';

/** What an experiment is expected to measure, in the terms of its collectors. */
export interface ExperimentPrediction {
  /** `CACHE_HIT_RATIO.MEAN`: share of requests that caches serve. */
  readonly hitRatio: number;
  /** `LATENCY.MEAN`: mean time from request to content in ms. */
  readonly latency: number;
  /** `LINK_LOAD` of links within the network, in bytes per unit of time. */
  readonly internalLoad: TypeLoad;
  /** `LINK_LOAD` of links to sources, in bytes per unit of time. */
  readonly externalLoad: TypeLoad;
  /** What each cache does, by the name of its node. */
  readonly caches: Readonly<Record<string, CachePrediction>>;
  /** How far the fixed point is from being one, relatively; usually below 1e-8. */
  readonly residual: number;
}

/** What one cache is expected to do. */
export interface CachePrediction {
  /** Share of the requests that it is asked that it serves. */
  readonly hitRatio: number;
  /** Share of all requests that it serves: `PER_NODE_CACHE_HIT_RATIO`. */
  readonly shareOfRequests: number;
  readonly characteristicTime: number;
}

const DEFAULT_SIZES: MessageSizes = { requestSize: 150, contentSize: 1500 };

/**
 * Predicts the results of an experiment by the model of networks of caches, see
 * {@link solveNetwork}, in seconds whatever the number of requests. The network is built as a
 * simulation builds it, with the same random numbers.
 * @param job - The experiment with its replication, seed and collectors.
 * @param warn - Gets what the user should know.
 * @throws NotModelledError where the model does not cover the experiment.
 * @throws InputError where the experiment can't be built.
 */
export async function predictExperiment(
  job: ExperimentJob,
  warn: (message: string) => void,
): Promise<ExperimentPrediction> {
  const experiment = modelledExperiment(job.experiment);
  const { view } = await prepareScenario({ ...job, collectors: [] }, warn);
  const network = networkOfView(view, experiment);
  const solution = solveNetwork(network);
  return resultsOf(view, experiment, network, solution, messageSizes(job.collectors));
}

/** The sizes that the campaign's collector of link loads works with. */
function messageSizes(collectors: readonly ComponentSpecification[]): MessageSizes {
  const linkLoad = collectors.find(({ name }) => name === 'LINK_LOAD');
  const { requestSize, contentSize } = { ...DEFAULT_SIZES, ...linkLoad };
  return { requestSize, contentSize };
}

function resultsOf(
  view: NetworkView,
  { workload }: ModelledExperiment,
  network: LocatedNetwork,
  solution: NetworkPrediction,
  sizes: MessageSizes,
): ExperimentPrediction {
  const loads = new LinkLoads(view);
  let latency = 0;
  for (const [i, { routes }] of network.demands.entries()) {
    for (const [j, route] of routes.entries()) {
      const service = solution.services[i]?.[j];
      if (service) latency += addRoute(loads, route, service);
    }
  }
  const duration = workload.nMeasured / workload.rate;
  return {
    hitRatio: solution.hitRatio,
    latency: latency / workload.rate,
    internalLoad: loads.of('internal', sizes, duration),
    externalLoad: loads.of('external', sizes, duration),
    caches: cachesOf(view, network, solution, workload.rate),
    residual: solution.residual,
  };
}

/** Adds the messages of a route; returns the sum of its sessions' delays in a unit of time. */
function addRoute(
  loads: LinkLoads,
  { path, positions }: LocatedRoute,
  { byCaches, bySource }: RouteService,
): number {
  const ends = [...positions, path.hops];
  return ends.reduce((delays, position, i) => {
    const rate = byCaches[i] ?? bySource;
    loads.add(path, position, rate);
    return delays + 2 * rate * (path.delays[position] ?? 0);
  }, 0);
}

function cachesOf(
  view: NetworkView,
  { nodes }: LocatedNetwork,
  { characteristicTimes, requestRates, hitRates }: NetworkPrediction,
  rate: number,
): Record<string, CachePrediction> {
  const entries = nodes.map((node, cache): [string, CachePrediction] => {
    const asked = requestRates[cache] ?? 0;
    const served = hitRates[cache] ?? 0;
    const prediction = {
      hitRatio: asked > 0 ? served / asked : 0,
      shareOfRequests: served / rate,
      characteristicTime: characteristicTimes[cache] ?? 0,
    };
    return [view.topology.nodeName(node), prediction];
  });
  return Object.fromEntries(entries);
}
