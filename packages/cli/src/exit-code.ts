/** What the command's exit code says. */
export const ExitCode = {
  /** Everything succeeded. */
  SUCCEEDED: 0,
  /** Some experiment failed, or the command itself did. */
  FAILED: 1,
  /** The input is unusable and nothing ran. */
  UNUSABLE_INPUT: 2,
  /** The terminal was closed (SIGHUP); the journal is complete. */
  HUNG_UP: 129,
  /** Interrupted by SIGINT; the journal is complete. */
  INTERRUPTED: 130,
  /** Terminated by SIGTERM; the journal is complete. */
  TERMINATED: 143,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
