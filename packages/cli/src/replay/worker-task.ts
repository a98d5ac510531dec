import type { ComponentSpecification } from '@icarus-sim/core';
import type { DenseTrace } from '@icarus-sim/engine';

/** Caches of one policy that a thread simulates one after the other. */
export interface WorkerTask {
  readonly trace: DenseTrace;
  readonly policy: ComponentSpecification;
  /** Cache sizes in contents. */
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly baseDirectory: string;
  /** The modules of the plugins to load. */
  readonly plugins: readonly string[];
}

/** What became of the next cache of a task. */
export type CacheOutcome =
  | {
      readonly type: 'replayed';
      /** Number of misses among the requests of the trace. */
      readonly misses: number;
      /** What it took, building the cache included. */
      readonly seconds: number;
    }
  | { readonly type: 'failed'; readonly error: string };

/** What a thread tells while it works on its task. */
export type WorkerMessage =
  | CacheOutcome
  | {
      readonly type: 'progress';
      /** Number of requests replayed since the last message. */
      readonly requests: number;
    }
  | { readonly type: 'warning'; readonly message: string };
