import type { DataCollector, Path, ResultTree } from '@icarus-sim/core';

/** Takes the path events that a collector lacks, and tells it of their hops. */
class HopsAsPaths implements DataCollector {
  constructor(private readonly collector: DataCollector) {}

  requestPath({ nodes }: Path, from: number, to: number, mainPath: boolean): void {
    for (let i = from; i < to; i++) {
      this.collector.requestHop?.(nodes[i]!, nodes[i + 1]!, mainPath);
    }
  }

  contentPath({ nodes }: Path, from: number, to: number, mainPath: boolean): void {
    for (let i = from; i < to; i++) {
      this.collector.contentHop?.(nodes[i]!, nodes[i + 1]!, mainPath);
    }
  }

  results(): ResultTree {
    return {};
  }
}

/**
 * The listeners that a collector needs: itself and, where it knows hops only, one more for paths.
 */
export function listenersOf(collector: DataCollector): DataCollector[] {
  const knowsPaths = collector.requestPath || collector.contentPath;
  const knowsHops = collector.requestHop || collector.contentHop;
  return knowsHops && !knowsPaths ? [collector, new HopsAsPaths(collector)] : [collector];
}
