import {
  Type,
  type NetworkController,
  type NetworkView,
  type Static,
  type Strategy,
  type StrategyFactory,
} from '@icarus-sim/core';
import { firstCacheAfterServingNode } from '../caches-on-path.js';
import { ChunkWindows } from './chunk-windows.js';
import { requestAlongPath } from './request-along-path.js';

const parameters = Type.Object({
  chunksPerFile: Type.Integer({
    description: 'How many contents with consecutive numbers are the chunks of one file',
    default: 16,
    minimum: 1,
    maximum: 65_535,
    unit: 'contents',
  }),
  base: Type.Integer({
    description: 'Factor by which the number of chunks recommended grows with each request',
    default: 2,
    minimum: 1,
    maximum: 1000,
    symbol: 'x',
  }),
});

type WaveParameters = Static<typeof parameters>;

/**
 * Contents are the chunks of files; the node that serves a chunk recommends it to the next cache
 * downstream where it is among the first 1, 1 + x, 1 + x + x², … chunks of the file, more with
 * each request for it. So popular files move towards the receivers exponentially fast.
 *
 * Source: K. Cho et al., WAVE: Popularity-based and Collaborative In-network Caching for
 * Content-Oriented Networks, INFOCOM Workshops 2012, https://doi.org/10.1109/INFCOMW.2012.6193512.
 */
export const wave: StrategyFactory<typeof parameters> = {
  description:
    'WAVE: the node that serves a chunk lets the next cache downstream take a copy of exponentially more chunks with each request for the file.',
  reference: {
    citation:
      'K. Cho, M. Lee, K. Park, T. T. Kwon, Y. Choi, S. Pack, WAVE: Popularity-based and Collaborative In-network Caching for Content-Oriented Networks, INFOCOM Workshops 2012',
    url: 'https://doi.org/10.1109/INFCOMW.2012.6193512',
  },
  parameters,
  create(view, controller, values) {
    return new Wave(view, controller, values);
  },
};

class Wave implements Strategy {
  /** The windows of each node that has served contents, by node index. */
  private readonly windows: (ChunkWindows | undefined)[];

  constructor(
    private readonly view: NetworkView,
    private readonly controller: NetworkController,
    private readonly parameters: WaveParameters,
  ) {
    this.windows = Array.from({ length: view.topology.nodeCount }, () => undefined);
  }

  processEvent(time: number, receiver: number, content: number, log: boolean): void {
    const { controller } = this;
    controller.startSession(time, receiver, content, log);
    const back = requestAlongPath(this.view, controller, receiver, content);
    const { cacheNodes, nodes } = back;
    controller.forwardContentPath(back);
    const recommended = this.windowsOf(nodes[0]!).serve(content);
    const first = firstCacheAfterServingNode(back);
    if (recommended && first < cacheNodes.length) controller.putContent(cacheNodes[first]!);
    controller.endSession();
  }

  private windowsOf(node: number): ChunkWindows {
    const known = this.windows[node];
    if (known) return known;
    const { chunksPerFile, base } = this.parameters;
    const windows = new ChunkWindows(this.view.contents.size, chunksPerFile, base);
    this.windows[node] = windows;
    return windows;
  }
}
