import { registrarFor, Type, type ComponentSpecification, type Topology } from '@icarus-sim/core';
import { name, version } from '../../package.json';
import { SessionRecorder, type RecordedSession } from './recorded-session.js';
import {
  prepareTestSimulation,
  type SimulationOptions,
  type TestRequest,
} from './test-simulation.js';

const RECORDER = 'TESTING_RECORDER';

/** Recordings being made, by number, so that those made at the same time don't mix. */
const recordings = new Map<number, RecordedSession[]>();
let recordingsStarted = 0;

/**
 * Runs a strategy from empty caches and tells what it did with each request; request i comes at
 * time i. Content c has hash c + 1.
 * @param strategy - Name of a registered strategy and its parameters.
 * @returns The measured sessions.
 * @throws InputError where the simulation can't be built.
 * @example
 * ```ts
 * import '@icarus-sim/policies';
 * import '@icarus-sim/strategies';
 * import { recordSessions, smallNetwork } from '@icarus-sim/testing';
 *
 * const [first, second] = await recordSessions(smallNetwork(['r-A-B-s']), { name: 'LCE' }, [
 *   ['r', 0],
 *   ['r', 0],
 * ]);
 * console.log(first?.hits, 'and', first?.inserted); // s and B A
 * console.log(second?.hits, 'by', second?.content); // A by A>r
 * ```
 */
export async function recordSessions(
  topology: Topology,
  strategy: ComponentSpecification,
  requests: readonly TestRequest[],
  options: SimulationOptions = {},
): Promise<RecordedSession[]> {
  registerRecorder();
  const recording = ++recordingsStarted;
  const sessions: RecordedSession[] = [];
  recordings.set(recording, sessions);
  const collectors = [...(options.collectors ?? []), { name: RECORDER, recording }];
  try {
    const watched = { ...options, collectors };
    const simulation = await prepareTestSimulation(topology, strategy, requests, watched);
    await simulation.run();
  } finally {
    recordings.delete(recording);
  }
  return sessions;
}

function registerRecorder(): void {
  registrarFor({ name, version }).registerDataCollector(RECORDER, {
    description: 'Writes down every session.',
    parameters: Type.Object({
      recording: Type.Integer({ description: 'Number of the recording' }),
    }),
    create: (view, { recording }) => new SessionRecorder(view, recordings.get(recording) ?? []),
  });
}
