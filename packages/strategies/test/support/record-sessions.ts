import {
  RandomStreams,
  registerDataCollector,
  Type,
  type ComponentSpecification,
  type DataCollector,
  type NetworkView,
  type Simulation,
  type Topology,
  type Workload,
} from '@icarus-sim/core';
import { createRequestBatch, IntegerCatalogue, prepareSimulation } from '@icarus-sim/engine';
import '../../src/index.js';
import './list-cache.js';

/** What happened in one session; nodes by name, in the order of the events. */
export interface RecordedSession {
  /** Hops of the request on the main path, such as `r>A A>s`. */
  request: string;
  /** Hops of the content on the main path. */
  content: string;
  /** Hops of either off the main path. */
  branches: string;
  hits: string;
  misses: string;
  /** Nodes whose cache took a copy. */
  inserted: string;
  success: boolean;
}

/** A request: who asks, and for which content. */
export type TestRequest = readonly [receiver: string, content: number];

/** What a test may set beside network, strategy and requests. */
export interface RecordOptions {
  /** Source of each content by name; by default all are at the first source. */
  readonly sourceOf?: (content: number) => string;
  readonly drawSeed?: number;
  /** Changes of the network: request i comes at time i. */
  readonly events?: readonly Readonly<Record<string, unknown>>[];
}

const NUMBER_OF_CONTENTS = 40;

class SessionRecorder implements DataCollector {
  constructor(
    private readonly view: NetworkView,
    private readonly sessions: RecordedSession[],
  ) {}

  startSession(): void {
    const empty = { request: '', content: '', branches: '', hits: '', misses: '', inserted: '' };
    this.sessions.push({ ...empty, success: false });
  }

  endSession(success: boolean): void {
    this.current.success = success;
  }

  requestHop(u: number, v: number, mainPath: boolean): void {
    this.note(mainPath ? 'request' : 'branches', `${this.name(u)}>${this.name(v)}`);
  }

  contentHop(u: number, v: number, mainPath: boolean): void {
    this.note(mainPath ? 'content' : 'branches', `${this.name(u)}>${this.name(v)}`);
  }

  cacheHit(node: number): void {
    this.note('hits', this.name(node));
  }

  serverHit(node: number): void {
    this.note('hits', this.name(node));
  }

  cacheMiss(node: number): void {
    this.note('misses', this.name(node));
  }

  insertion(node: number): void {
    this.note('inserted', this.name(node));
  }

  results(): Record<string, never> {
    return {};
  }

  private get current(): RecordedSession {
    const session = this.sessions.at(-1);
    if (!session) throw new Error('an event outside of a session');
    return session;
  }

  private note(key: Exclude<keyof RecordedSession, 'success'>, event: string): void {
    this.current[key] = `${this.current[key]} ${event}`.trimStart();
  }

  private name(node: number): string {
    return this.view.topology.nodeName(node);
  }
}

/** Where the recorder of the simulation being prepared writes to. */
let recording: RecordedSession[] = [];

registerDataCollector('RECORD', {
  description: 'Records every session.',
  parameters: Type.Object({}),
  create: (view) => new SessionRecorder(view, recording),
});

/** Prepares a simulation of a strategy. @throws InputError where it can't be built. */
export async function prepare(
  topology: Topology,
  strategy: ComponentSpecification,
  requests: readonly TestRequest[] = [],
  options: RecordOptions = {},
): Promise<Simulation> {
  const sources = topology.sources();
  const { sourceOf = () => topology.nodeName(sources[0] ?? -1), drawSeed, events } = options;
  const sourceAssignment = Uint16Array.from({ length: NUMBER_OF_CONTENTS }, (_, content) =>
    sources.indexOf(topology.nodeIndex(sourceOf(content))),
  );
  return await prepareSimulation(
    {
      topology,
      workload: workloadOf(topology, requests),
      sourceAssignment,
      strategy,
      cachePolicy: { name: 'LIST' },
      networkConfiguration: events ? { events } : {},
      collectors: [{ name: 'RECORD' }],
    },
    { random: RandomStreams.of(1, 1, drawSeed), baseDirectory: '.', warn: () => undefined },
  );
}

/** Runs a strategy from empty caches; request i comes at time i. Content c has hash c + 1. */
export async function recordSessions(
  topology: Topology,
  strategy: ComponentSpecification,
  requests: readonly TestRequest[],
  options: RecordOptions = {},
): Promise<RecordedSession[]> {
  const sessions: RecordedSession[] = [];
  recording = sessions;
  const simulation = await prepare(topology, strategy, requests, options);
  await simulation.run();
  return sessions;
}

function workloadOf(topology: Topology, requests: readonly TestRequest[]): Workload {
  const batch = createRequestBatch();
  batch.length = requests.length;
  requests.forEach(([receiver, content], i) => {
    batch.times[i] = i;
    batch.receivers[i] = topology.nodeIndex(receiver);
    batch.contents[i] = content;
  });
  return {
    contents: new IntegerCatalogue(NUMBER_OF_CONTENTS),
    nWarmup: 0,
    nMeasured: requests.length,
    batches: () => [batch],
  };
}
