import {
  registerContentPlacement,
  registerStrategy,
  registerTopology,
  registerWorkload,
} from '@icarus-sim/core';
import { NO_PARAMETERS } from '@icarus-sim/core';
import { createRequestBatch, IntegerCatalogue } from '@icarus-sim/engine';
import {
  LIST_CACHE,
  listCache,
  ListCache,
  measureCacheThroughput,
  measureThroughput,
  prepareTestSimulation,
  registerListCache,
  runExperiment,
  TINY_NETWORKS,
  type TestRequest,
} from '../src/index.js';
import { leaveCopyEverywhere } from './broken/strategies.js';

const parameters = NO_PARAMETERS;

registerListCache();
registerStrategy('COPIES', leaveCopyEverywhere);
registerTopology('LINE', { description: 'A line.', parameters, create: TINY_NETWORKS.line });
registerContentPlacement('FIRST', {
  description: 'All at the first source.',
  parameters,
  place: (_, contents) => new Uint16Array(contents.size),
});
registerWorkload('ONE_CONTENT', {
  description: 'Ten requests for the same content.',
  parameters,
  create: (topology) => ({
    contents: new IntegerCatalogue(3),
    nWarmup: 0,
    nMeasured: 10,
    *batches() {
      const batch = createRequestBatch(10);
      batch.length = 10;
      batch.receivers.fill(topology.receivers()[0] ?? -1);
      yield batch;
    },
  }),
});

const EXPERIMENT = {
  topology: { name: 'LINE' },
  workload: { name: 'ONE_CONTENT' },
  contentPlacement: { name: 'FIRST' },
  strategy: { name: 'COPIES' },
  cachePolicy: { name: LIST_CACHE },
};

describe('an experiment in a test', () => {
  it('runs as in a campaign', async () => {
    await expect(runExperiment(EXPERIMENT, { collectors: [] })).resolves.toEqual({});
  });

  it('is refused as in a campaign', async () => {
    const wrong = { ...EXPERIMENT, strategy: { name: 'COPIES', p: 2 } };
    const run = runExperiment(wrong, { collectors: [] });
    await expect(run).rejects.toThrow('experiments[0].strategy.p: found an unknown key');
  });

  it('throws where it fails', async () => {
    registerStrategy('FAILING', {
      ...leaveCopyEverywhere,
      create: () => ({
        processEvent() {
          throw new Error('out of ideas');
        },
      }),
    });
    const failing = { ...EXPERIMENT, strategy: { name: 'FAILING' } };
    await expect(runExperiment(failing, { collectors: [] })).rejects.toThrow('out of ideas');
  });
});

describe('throughput', () => {
  it('is measured over as many runs as asked for, each with its own simulation', async () => {
    let prepared = 0;
    const requests = Array.from({ length: 50 }, (_, i): TestRequest => ['r', i % 7]);
    const { requestsPerSecond, runs } = await measureThroughput(
      () => {
        prepared++;
        return prepareTestSimulation(TINY_NETWORKS.line(), { name: 'COPIES' }, requests);
      },
      { runs: 3 },
    );
    expect(prepared).toBe(4);
    expect(runs).toHaveLength(3);
    expect(runs).toContain(requestsPerSecond);
    expect(requestsPerSecond).toBeGreaterThan(0);
  });

  it('of a cache counts gets, with a put after each miss', () => {
    const caches: ListCache[] = [];
    const create = (): ListCache => {
      const cache = new ListCache(2);
      caches.push(cache);
      return cache;
    };
    const { runs } = measureCacheThroughput(create, Int32Array.of(1, 2, 1, 3), { runs: 1 });
    expect(runs).toHaveLength(1);
    expect(caches.map((cache) => cache.dump())).toEqual([
      [3, 1],
      [3, 1],
    ]);
    expect(listCache.description).toMatch(/tests/);
  });
});
