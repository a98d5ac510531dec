import type { NetworkView, Path } from '@icarus-sim/core';
import { TruncatedZipf } from '../distributions/truncated-zipf.js';
import type { CacheNetwork, RequestRoute, SourceDemand } from '../networks/cache-network.js';
import type { AskedCaches, ModelledExperiment } from './modelled-experiment.js';
import { receiverShares } from './receiver-shares.js';

/** A route with the way that it stands for. */
export interface LocatedRoute extends RequestRoute {
  readonly path: Path;
  /** Position in the path of each of its caches. */
  readonly positions: readonly number[];
}

/** The demand for the contents of one source. */
export interface LocatedDemand extends SourceDemand {
  readonly source: number;
  readonly routes: readonly LocatedRoute[];
}

/** A network of caches that knows where in a topology its parts are. */
export interface LocatedNetwork extends CacheNetwork {
  /** Node of each cache. */
  readonly nodes: readonly number[];
  readonly demands: readonly LocatedDemand[];
}

/**
 * The caches, demand and routes of an experiment that has been built.
 * @param view - The network with its contents at their sources.
 * @param experiment - The experiment in the terms of the model.
 */
export function networkOfView(view: NetworkView, experiment: ModelledExperiment): LocatedNetwork {
  const { insertion, policy, admission, asked, workload } = experiment;
  const nodes = view.cacheNodes();
  const caches = new Map(nodes.map((node, cache) => [node, cache]));
  const shares = receiverShares(view.topology, workload.beta);
  const demands = [...ratesBySource(view, workload)].map(([source, rates]): LocatedDemand => {
    const routes = [...shares].map(([receiver, share]): LocatedRoute => {
      const path = view.shortestPath(receiver, source);
      const positions = askedPositions(path, asked);
      const onPath = positions.map((position) => caches.get(path.nodes[position] ?? -1) ?? -1);
      return { share, caches: onPath, path, positions };
    });
    return { source, rates, routes };
  });
  const cacheSizes = nodes.map((node) => view.cacheSize(node));
  return { cacheSizes, nodes, policy, insertion, admission, demands };
}

/** Positions of the caches that are asked: neither the receiver's own nor that at the source. */
function askedPositions({ caches, hops }: Path, asked: AskedCaches): number[] {
  const between = [...caches].filter((position) => position > 0 && position < hops);
  if (asked === 'all') return between;
  return asked === 'first' ? between.slice(0, 1) : [];
}

/** For each source the request rates of its contents. O(contents). */
function ratesBySource(
  view: NetworkView,
  { alpha, nContents, rate }: ModelledExperiment['workload'],
): Map<number, Float64Array> {
  const { pdf } = new TruncatedZipf(alpha, nContents);
  const counts = new Map<number, number>();
  for (let content = 0; content < nContents; content++) {
    const source = view.contentSource(content);
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const rates = new Map([...counts].map(([source, count]) => [source, new Float64Array(count)]));
  const filled = new Map<number, number>();
  for (let content = 0; content < nContents; content++) {
    const source = view.contentSource(content);
    const next = filled.get(source) ?? 0;
    const target = rates.get(source);
    if (target) target[next] = rate * (pdf[content] ?? 0);
    filled.set(source, next + 1);
  }
  return rates;
}
