import type { DataCollector, Path } from '@icarus-sim/core';

type HopListener = (u: number, v: number, mainPath: boolean) => void;
type PathListener = (path: Path, from: number, to: number, mainPath: boolean) => void;

function expand(hop: HopListener): PathListener {
  return ({ nodes }, from, to, mainPath) => {
    for (let i = from; i < to; i++) hop(nodes[i]!, nodes[i + 1]!, mainPath);
  };
}

/**
 * Gives a collector that knows hops only the path events it lacks.
 * @returns The collector's path events; events that it has neither way stay absent.
 */
export function hopsAsPaths(collector: DataCollector): DataCollector {
  if (collector.requestPath || collector.contentPath) return collector;
  const { requestHop, contentHop } = collector;
  return {
    ...(requestHop && { requestPath: expand(requestHop.bind(collector)) }),
    ...(contentHop && { contentPath: expand(contentHop.bind(collector)) }),
    results: () => ({}),
  };
}
