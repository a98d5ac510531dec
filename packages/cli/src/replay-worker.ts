import { parentPort, workerData } from 'node:worker_threads';
import {
  inlineDeeply,
  loadPlugins,
  RandomStreams,
  resolveComponent,
  type ComponentContext,
} from '@icarus-sim/core';
import { replayCache } from '@icarus-sim/engine';
import type { WorkerMessage, WorkerTask } from './replay/worker-task.js';

const task: WorkerTask = workerData;

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function failureOf(error: unknown): WorkerMessage {
  return { type: 'failed', error: error instanceof Error ? error.message : String(error) };
}

function replay(size: number, context: ComponentContext): WorkerMessage {
  const start = performance.now();
  let done = 0;
  const onProgress = (requests: number): void => {
    tell({ type: 'progress', requests: requests - done });
    done = requests;
  };
  try {
    const misses = replayCache(task.trace, { policy: task.policy, size }, context, { onProgress });
    return { type: 'replayed', misses, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    return failureOf(error);
  }
}

function replayAll(): void {
  const context: ComponentContext = {
    random: RandomStreams.of(task.seed, 1),
    baseDirectory: task.baseDirectory,
    warn: (message) => tell({ type: 'warning', message }),
  };
  // Schemas are compiled when they are first used, which is no part of the speed of a replay.
  resolveComponent('cachePolicy', task.policy, (path) => path);
  inlineDeeply();
  for (const size of task.sizes) tell(replay(size, context));
}

loadPlugins(task.plugins, task.baseDirectory).then(replayAll, (error: unknown) => {
  task.sizes.forEach(() => tell(failureOf(error)));
});
