import type {
  DataCollector,
  NetworkView,
  ResultTree,
  RunOptions,
  Simulation,
  Workload,
} from '@icarus-sim/core';
import { setImmediate } from 'node:timers/promises';
import type { ModelController } from '../network/model-controller.js';
import type { RequestLoop } from './request-loop.js';
import { WarmupCheck } from './warmup-check.js';

/** How long a run keeps the event loop waiting before timers, signals and progress get a turn. */
const TURN_MS = 50;

/** A collector under the name that its results get. */
export interface NamedCollector {
  readonly name: string;
  readonly collector: DataCollector;
}

/** What a simulation is made of. */
export interface SimulationParts {
  readonly view: NetworkView;
  readonly controller: ModelController;
  readonly workload: Workload;
  readonly loop: RequestLoop;
  readonly collectors: readonly NamedCollector[];
  /** True where the network changes during the run, so that sessions may fail. */
  readonly countsFailures: boolean;
  /** Reports something the user should know. */
  warn(message: string): void;
}

/** One experiment with its model, strategy and collectors in place. */
export class ExperimentSimulation implements Simulation {
  readonly view: NetworkView;
  readonly controller: ModelController;
  readonly requestCount: number;
  readonly #parts: SimulationParts;

  constructor(parts: SimulationParts) {
    this.view = parts.view;
    this.controller = parts.controller;
    this.requestCount = parts.workload.nWarmup + parts.workload.nMeasured;
    this.#parts = parts;
  }

  async run(options: RunOptions = {}): Promise<ResultTree> {
    const { loop, workload, controller, warn } = this.#parts;
    const warmup = new WarmupCheck(workload.nWarmup);
    let turnEnds = performance.now() + TURN_MS;
    for await (const batch of workload.batches()) {
      loop.run(batch);
      warmup.observe(loop.done, controller.cacheHits);
      if (performance.now() < turnEnds) continue;
      options.onProgress?.(loop.done);
      await setImmediate();
      options.signal?.throwIfAborted();
      turnEnds = performance.now() + TURN_MS;
    }
    options.onProgress?.(loop.done);
    const warning = warmup.warning();
    if (warning !== undefined) warn(warning);
    return this.#results();
  }

  #results(): ResultTree {
    const { collectors, countsFailures, controller, workload } = this.#parts;
    const results: ResultTree = {};
    for (const { name, collector } of collectors) results[name] = collector.results();
    if (countsFailures) {
      const failed = controller.failedSessions;
      results['SESSIONS'] = { SUCCEEDED: workload.nMeasured - failed, FAILED: failed };
    }
    return results;
  }
}
