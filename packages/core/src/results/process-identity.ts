import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../errors/error-code.js';

/**
 * What tells a process from every other one, on this machine and others.
 * @internal
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** The boot of the machine, where the system tells; another one means that the process is gone. */
  readonly boot?: string;
  /** The space in which the pid counts: containers have their own. */
  readonly pidSpace?: string;
  /** When the process started in the system's own words, since pids are given again. */
  readonly start?: string;
}

/**
 * What is known of a process: `unknown` where it is of another machine or container.
 * @internal
 */
export type ProcessState = 'alive' | 'dead' | 'unknown';

/** Position of the start time after the name in parentheses, which may itself hold spaces. */
const START_FIELD = 19;

/**
 * Identifies this process.
 * @internal
 */
export function identifyProcess(): ProcessIdentity {
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const pidSpace = attempt(() => readlinkSync('/proc/self/ns/pid'));
  const start = processStartOf(process.pid);
  return {
    pid: process.pid,
    host: hostname(),
    ...(boot !== undefined && { boot }),
    ...(pidSpace !== undefined && { pidSpace }),
    ...(start !== undefined && { start }),
  };
}

/**
 * Whether a process still runs.
 * @param identity - As {@link identifyProcess} told it in that process.
 * @internal
 */
export function stateOf(identity: ProcessIdentity): ProcessState {
  const own = identifyProcess();
  if (identity.host !== own.host) return 'unknown';
  if (identity.boot !== own.boot) return 'dead';
  if (identity.pidSpace !== own.pidSpace) return 'unknown';
  if (!exists(identity.pid)) return 'dead';
  const start = processStartOf(identity.pid);
  const isOther = identity.start !== undefined && start !== undefined && start !== identity.start;
  return isOther ? 'dead' : 'alive';
}

/** Sends nothing: the system only looks whether there is such a process. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * When a process started: in clock ticks since the boot on Linux, elsewhere as `ps` says.
 * @returns `undefined` where the system doesn't tell.
 * @internal
 */
export function processStartOf(pid: number): string | undefined {
  return (
    attempt(() => {
      const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return status.slice(status.lastIndexOf(')') + 2).split(' ')[START_FIELD];
    }) ??
    attempt(() => {
      const args = ['-o', 'lstart=', '-p', String(pid)];
      return execFileSync('ps', args, { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim();
    })
  );
}

function attempt(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
