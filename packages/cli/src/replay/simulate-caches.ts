import { missRatioOf } from '@icarus-sim/engine';
import type { MissRatio, PolicyMissRatios } from './miss-ratios.js';
import { partsOfPolicy } from './parts-of-policy.js';
import type { ReplayedPolicy } from './resolve-policies.js';
import { runWorker } from './run-worker.js';
import type { CacheOutcome, WorkerMessage, WorkerTask } from './worker-task.js';

/** Caches to simulate, and by what means. */
export interface Simulations extends Omit<WorkerTask, 'policy'> {
  readonly policies: readonly ReplayedPolicy[];
  /** Threads that run at a time. */
  readonly jobs: number;
}

/** Who is told how the simulations get on. */
export interface SimulationObserver {
  /** @param requests - Number of requests replayed since the last call. */
  onProgress(requests: number): void;
  onWarning(message: string): void;
  /** @param size - In contents. */
  onFailure(policy: ReplayedPolicy, size: number, error: string): void;
  /** @param seconds - What all caches of a policy took together. */
  onPolicyEnd(policy: ReplayedPolicy, requests: number, seconds: number): void;
}

/** What was found out about the caches of one policy so far. */
interface Findings {
  readonly policy: ReplayedPolicy;
  readonly ratios: (MissRatio | undefined)[];
  requests: number;
  seconds: number;
  /** Tasks that have not ended. */
  tasksLeft: number;
}

/** Some of the sizes of one policy. */
interface Task {
  readonly findings: Findings;
  /** Positions in the list of sizes. */
  readonly positions: readonly number[];
}

/**
 * Simulates a cache of each policy and size. A thread sees one policy only: the calls that it makes
 * for each request are of one class, and so twice as fast as where policies take turns.
 * @param signal - Stops all threads.
 * @returns The miss ratios of each policy, the same whatever the number of threads.
 */
export async function simulateCaches(
  simulations: Simulations,
  observer: SimulationObserver,
  signal: AbortSignal,
): Promise<PolicyMissRatios[]> {
  const { policies, sizes, jobs, trace } = simulations;
  const parts = partsOfPolicy(sizes.length, policies.length, trace.requests.length, jobs);
  const findings = policies.map((policy): Findings => {
    const ratios = sizes.map(() => undefined);
    return { policy, ratios, requests: 0, seconds: 0, tasksLeft: parts.length };
  });
  const tasks = findings.flatMap((of) =>
    parts.map((positions): Task => ({ findings: of, positions })),
  );
  const work = async (): Promise<void> => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      await carryOut(task, simulations, observer, signal);
      const { policy, requests, seconds } = task.findings;
      if (--task.findings.tasksLeft === 0) observer.onPolicyEnd(policy, requests, seconds);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work));
  return findings.map(({ policy, ratios }) => {
    return { ...policy, ratios: ratios.filter((ratio) => ratio !== undefined) };
  });
}

async function carryOut(
  { findings, positions }: Task,
  simulations: Simulations,
  observer: SimulationObserver,
  signal: AbortSignal,
): Promise<void> {
  const { trace, seed, baseDirectory, plugins } = simulations;
  const left = [...positions];
  const onMessage = (message: WorkerMessage): void => {
    if (message.type === 'progress') observer.onProgress(message.requests);
    else if (message.type === 'warning') observer.onWarning(message.message);
    else note(findings, left.shift() ?? -1, message, simulations, observer);
  };
  const sizes = positions.map((position) => simulations.sizes[position] ?? 0);
  const policy = findings.policy.specification;
  const task: WorkerTask = { trace, policy, sizes, seed, baseDirectory, plugins };
  await runWorker(task, onMessage, signal);
}

/** Notes what became of one cache. */
function note(
  findings: Findings,
  position: number,
  message: CacheOutcome,
  { trace, sizes }: Simulations,
  observer: SimulationObserver,
): void {
  if (message.type === 'failed') {
    findings.ratios[position] = { error: message.error };
    observer.onFailure(findings.policy, sizes[position] ?? 0, message.error);
    return;
  }
  const ratio = missRatioOf(message.misses, trace.requestCount, trace.rate);
  findings.ratios[position] = { ratio };
  findings.requests += trace.requests.length;
  findings.seconds += message.seconds;
}
