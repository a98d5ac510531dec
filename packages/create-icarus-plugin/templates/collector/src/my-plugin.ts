import {
  Type,
  type DataCollector,
  type DataCollectorFactory,
  type NetworkView,
  type Path,
  type ResultTree,
} from '@icarus-sim/core';

const parameters = Type.Object({
  perReceiver: Type.Boolean({ description: 'Also tell each receiver by itself', default: false }),
});

/**
 * How many hops requests travel until they are answered. Replace this by what your collector
 * measures.
 */
export const myPlugin: DataCollectorFactory<typeof parameters> = {
  description: 'Mean number of hops that a request travels.',
  parameters,
  metrics: { MEAN: { title: 'Hops of a request', unit: 'hops' } },
  create(view, { perReceiver }) {
    return new MyPlugin(view, perReceiver);
  },
};

class MyPlugin implements DataCollector {
  private readonly view: NetworkView;
  private readonly perReceiver: boolean;
  /** Sessions and hops by node, of which only receivers have any. */
  private readonly sessions: Float64Array;
  private readonly hops: Float64Array;
  private receiver = 0;

  constructor(view: NetworkView, perReceiver: boolean) {
    this.view = view;
    this.perReceiver = perReceiver;
    this.sessions = new Float64Array(view.topology.nodeCount);
    this.hops = new Float64Array(view.topology.nodeCount);
  }

  startSession(_time: number, receiver: number): void {
    this.receiver = receiver;
    this.sessions[receiver] = (this.sessions[receiver] ?? 0) + 1;
  }

  requestPath(_path: Path, from: number, to: number, mainPath: boolean): void {
    if (mainPath) this.hops[this.receiver] = (this.hops[this.receiver] ?? 0) + to - from;
  }

  results(): ResultTree {
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    const mean = { MEAN: ratio(sum(this.hops), sum(this.sessions)) };
    if (!this.perReceiver) return mean;
    const { topology } = this.view;
    const ofReceivers = topology
      .receivers()
      .map((node): [string, number] => [
        topology.nodeName(node),
        ratio(this.hops[node] ?? 0, this.sessions[node] ?? 0),
      ]);
    return { ...mean, PER_RECEIVER: Object.fromEntries(ofReceivers) };
  }
}

/** 0 where nothing was measured. */
function ratio(value: number, count: number): number {
  return count === 0 ? 0 : value / count;
}
