import type { ExecutionSettings, ExperimentJob } from '../contracts/executor.js';

/** What a process of workers needs before its first job. */
export interface HostSetup extends ExecutionSettings {
  /** Number of threads. */
  readonly processes: number;
  /** The script of the main process, beside which packages are found. */
  readonly command: string | undefined;
}

/** What the main process asks of a process of workers; jobs are told apart by an `id`. */
export type HostRequest =
  | { readonly type: 'setup'; readonly setup: HostSetup }
  | { readonly type: 'run'; readonly id: number; readonly job: ExperimentJob }
  | { readonly type: 'cancel'; readonly id: number };

/** What a thread tells while it runs a job. */
export type ThreadMessage =
  | { readonly type: 'started'; readonly id: number }
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly requestsDone: number;
      readonly requestCount: number;
    }
  | { readonly type: 'warning'; readonly id: number; readonly message: string };

/** How a thread ends a job. */
export interface EndedJob {
  /** The outcome as JSON: the bits that a journal has of it, whatever a collector returned. */
  readonly outcome: string;
  readonly requestsDone: number;
  readonly requestCount: number;
  /** All warnings of the job: the end of a job may overtake the messages before it. */
  readonly warnings: readonly string[];
}

/** What a process of workers answers. */
export type HostReply =
  | ThreadMessage
  | { readonly type: 'ended'; readonly id: number; readonly ended: EndedJob }
  | { readonly type: 'died'; readonly id: number; readonly reason: string };
