import {
  registerDataCollector,
  registerStrategy,
  Type,
  type PreparedExperiment,
  type RequestBatch,
  type ResultTree,
  type Workload,
} from '@icarus-sim/core';
import { createRequestBatch, IntegerCatalogue, prepareSimulation } from '../src/index.js';
import {
  registerTinyPolicies,
  tinyContext,
  tinyTopology,
  toldFutures,
} from './components/tiny-network.js';

const parameters = Type.Object({});

beforeAll(() => {
  registerTinyPolicies();
  registerStrategy('TINY_LCE', {
    description: 'Leave copy everywhere.',
    parameters,
    create: (view, controller) => ({
      processEvent(time, receiver, content, log) {
        controller.startSession(time, receiver, content, log);
        const path = view.shortestPath(receiver, view.contentSource(content));
        const back = view.shortestPath(
          path.nodes[controller.forwardRequestUntilHit(path)] ?? -1,
          receiver,
        );
        controller.forwardContentPath(back);
        for (const position of back.caches) {
          if (position > 0) controller.putContent(back.nodes[position] ?? -1);
        }
        controller.endSession();
      },
    }),
  });
  registerDataCollector('COUNTER', {
    description: 'Counts sessions and hits.',
    parameters,
    create: () => {
      const counts = { SESSIONS: 0, HITS: 0, FAILURES: 0 };
      return {
        startSession: () => void counts.SESSIONS++,
        cacheHit: () => void counts.HITS++,
        endSession: (success) => void (counts.FAILURES += success ? 0 : 1),
        results: () => counts,
      };
    },
  });
});

/** Requests for the given contents at times 0, 1, 2 …, in batches of three. */
function workloadOf(contents: readonly number[], nWarmup = 0): Workload {
  return {
    contents: new IntegerCatalogue(5),
    nWarmup,
    nMeasured: contents.length - nWarmup,
    *batches(): Generator<RequestBatch> {
      const batch = createRequestBatch(3);
      for (let start = 0; start < contents.length; start += 3) {
        const part = contents.slice(start, start + 3);
        part.forEach((content, i) => {
          batch.times[i] = start + i;
          batch.contents[i] = content;
        });
        batch.length = part.length;
        yield batch;
      }
    },
  };
}

function run(workload: Workload, changes: Partial<PreparedExperiment> = {}): Promise<ResultTree> {
  const experiment: PreparedExperiment = {
    topology: tinyTopology(),
    workload,
    sourceAssignment: new Uint16Array(5),
    strategy: { name: 'TINY_LCE' },
    cachePolicy: { name: 'LIST' },
    networkConfiguration: {},
    collectors: [{ name: 'COUNTER' }],
    ...changes,
  };
  return Promise.resolve(prepareSimulation(experiment, tinyContext)).then((simulation) =>
    simulation.run(),
  );
}

describe('a simulation', () => {
  it('counts hits over batches of requests', async () => {
    const results = await run(workloadOf([1, 1, 2, 1, 3, 2, 4]));
    expect(results).toEqual({ COUNTER: { SESSIONS: 7, HITS: 2, FAILURES: 0 } });
  });

  it('does not measure the warm-up, wherever batches end', async () => {
    const results = await run(workloadOf([1, 1, 2, 1, 3, 2, 4], 4));
    expect(results).toEqual({ COUNTER: { SESSIONS: 3, HITS: 0, FAILURES: 0 } });
  });

  it('uses given paths', async () => {
    const shortestPaths = {
      nodes: ['r', 'a', 'c', 's'],
      paths: [
        [0, 1, 2, 3],
        [0, 1],
      ],
    };
    const results = await run(workloadOf([1, 1]), { networkConfiguration: { shortestPaths } });
    expect(results).toEqual({ COUNTER: { SESSIONS: 2, HITS: 1, FAILURES: 0 } });
  });

  it('ends sessions as failures while the network is in parts', async () => {
    const events = [
      { time: 1, action: 'removeLink', u: 'r', v: 'a' },
      { time: 2.5, action: 'restoreLink', u: 'a', v: 'r' },
    ];
    const results = await run(workloadOf([1, 1, 1, 1]), { networkConfiguration: { events } });
    expect(results).toEqual({
      COUNTER: { SESSIONS: 4, HITS: 1, FAILURES: 2 },
      SESSIONS: { SUCCEEDED: 2, FAILED: 2 },
    });
  });

  it('ends requests as failures while their source is out of the network', async () => {
    const events = [{ time: 2, action: 'removeNode', node: 's' }];
    const results = await run(workloadOf([1, 1, 1]), { networkConfiguration: { events } });
    expect(results['SESSIONS']).toEqual({ SUCCEEDED: 2, FAILED: 1 });
  });

  it('reports a change of the network that can not be made', async () => {
    const events = [{ time: 0, action: 'removeLink', u: 'r', v: 's' }];
    await expect(run(workloadOf([1]), { networkConfiguration: { events } })).rejects.toThrow(
      'netconf.events[0]: found there is no link r–s',
    );
  });

  it('tells policies that need it what their caches will be asked for', async () => {
    toldFutures.clear();
    await run(workloadOf([1, 1, 2]), { cachePolicy: { name: 'CLAIRVOYANT' } });
    expect(toldFutures.get('a')).toEqual([1, 1, 2]);
  });

  it('names unknown components and wrong parameters', async () => {
    await expect(run(workloadOf([1]), { strategy: { name: 'TINY_LEC' } })).rejects.toThrow(
      'did you mean TINY_LCE',
    );
    await expect(
      run(workloadOf([1]), { cachePolicy: { name: 'LIST', unused: 'x' } }),
    ).rejects.toThrow('cachePolicy: unused: found "x"');
    await expect(run(workloadOf([1]), { collectors: [{ name: 'COUNTER', x: 1 }] })).rejects.toThrow(
      'collectors[0]',
    );
  });

  it('can be stopped', async () => {
    const simulation = await prepareSimulation(
      {
        topology: tinyTopology(),
        workload: {
          ...workloadOf([1]),
          *batches() {
            for (;;) yield createRequestBatch();
          },
        },
        sourceAssignment: new Uint16Array(5),
        strategy: { name: 'TINY_LCE' },
        cachePolicy: { name: 'LIST' },
        networkConfiguration: {},
        collectors: [],
      },
      tinyContext,
    );
    const abort = new AbortController();
    const running = simulation.run({ signal: abort.signal });
    abort.abort();
    await expect(running).rejects.toThrow('abort');
  });
});
