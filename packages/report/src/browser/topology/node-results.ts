import type { ExperimentDetail, Network } from '../../page/report-data.js';

/** Traffic of a directed link. */
export interface LinkLoad {
  readonly from: string;
  readonly to: string;
  /** In bytes per unit of time. */
  readonly load: number;
}

/** What one experiment says of the nodes and links of its network. */
export interface NetworkResults {
  readonly links: readonly LinkLoad[];
  /** Share of all requests that each cache served, by name. */
  readonly caches: ReadonlyMap<string, number>;
  /** Share of all requests that each source served, by name. */
  readonly sources: ReadonlyMap<string, number>;
}

const ARROW = '->';

/** Takes what a network is coloured by from the results of an experiment. */
export function networkResults({ results }: ExperimentDetail): NetworkResults {
  const loads = {
    ...numbersIn(results, 'LINK_LOAD', 'PER_LINK_INTERNAL'),
    ...numbersIn(results, 'LINK_LOAD', 'PER_LINK_EXTERNAL'),
  };
  const links = Object.entries(loads).flatMap(([name, load]): LinkLoad[] => {
    const [from, to] = name.split(ARROW);
    return from === undefined || to === undefined ? [] : [{ from, to, load }];
  });
  const hits = numbersIn(results, 'CACHE_HIT_RATIO', 'PER_NODE_CACHE_HIT_RATIO');
  const served = numbersIn(results, 'CACHE_HIT_RATIO', 'PER_NODE_SERVER_HIT_RATIO');
  return {
    links: links.sort((a, b) => b.load - a.load),
    caches: new Map(Object.entries(hits)),
    sources: new Map(Object.entries(served)),
  };
}

/**
 * The load of each link of a network, both directions together.
 * @returns By position of the link; 0 where it was not used.
 */
export function loadsOf({ nodes, links }: Network, results: NetworkResults): number[] {
  const loads = new Map<string, number>();
  for (const { from, to, load } of results.links) {
    const key = keyOf(from, to);
    loads.set(key, (loads.get(key) ?? 0) + load);
  }
  return links.map(([u, v]) => loads.get(keyOf(nodes[u]?.name ?? '', nodes[v]?.name ?? '')) ?? 0);
}

function keyOf(u: string, v: string): string {
  return JSON.stringify(u < v ? [u, v] : [v, u]);
}

function numbersIn(
  results: Readonly<Record<string, unknown>>,
  collector: string,
  metric: string,
): Record<string, number> {
  const tree = treeIn(treeIn(results, collector), metric);
  const entries = Object.entries(tree).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

function treeIn(tree: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const value = Object.hasOwn(tree, key) ? tree[key] : undefined;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
