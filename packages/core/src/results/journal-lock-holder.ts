import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../errors/error-code.js';
import { isTree } from './is-tree.js';
import type { ProcessIdentity } from './process-identity.js';

/**
 * How a campaign is continued.
 * @internal
 */
export interface ResumeCommand {
  /** The command as it is given in a shell. */
  readonly command: string;
  /** The folder in which it is given. */
  readonly folder: string;
}

/**
 * What a lock says of the run that holds it.
 * @internal
 */
export interface LockHolder extends ProcessIdentity {
  /** Tells this lock from any other. */
  readonly token: string;
  /** When the run began, as an ISO 8601 time. */
  readonly startedAt: string;
  /** How many experiments were done before this run began. */
  readonly doneBefore: number;
  readonly resume?: ResumeCommand;
}

/**
 * The lock of a journal: a file beside it that names the process that writes it. Where links lead to
 * the journal, it is beside the file itself.
 * @internal
 */
export function lockPathOf(journal: string): string {
  const real = existsSync(journal)
    ? realpathSync(journal)
    : join(realpathSync(dirname(journal)), basename(journal));
  return `${real}.lock`;
}

/**
 * Reads a lock.
 * @param path - The lock's file.
 * @returns `undefined` where there is none; `'unreadable'` where it is no whole lock.
 * @internal
 */
export function readLock(path: string): LockHolder | 'unreadable' | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isLockHolder(value) ? value : 'unreadable';
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : 'unreadable';
  }
}

function isLockHolder(value: unknown): value is LockHolder {
  return (
    isTree(value) &&
    ['token', 'host', 'startedAt'].every((key) => typeof value[key] === 'string') &&
    ['pid', 'doneBefore'].every((key) => typeof value[key] === 'number')
  );
}
