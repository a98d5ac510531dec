import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from '../errors/error-code.js';
import { InputError, isInputError } from '../errors/input-error.js';
import {
  lockPathOf,
  readLock,
  type LockHolder,
  type ResumeCommand,
} from './journal-lock-holder.js';
import { fileError } from './journal-place.js';
import { identifyProcess, stateOf } from './process-identity.js';

/** How often a lock is tried when others come and go at the same moment. */
const ATTEMPTS = 10;

/** Errors of file systems that know no hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/**
 * Lets one run at a time write a journal.
 * @internal
 */
export class JournalLock {
  /** The lock's file. */
  readonly path: string;
  #holder: LockHolder;

  private constructor(path: string, holder: LockHolder) {
    this.path = path;
    this.#holder = holder;
  }

  /**
   * Takes the lock of a journal; one that a dead process has left is taken over.
   * @param journal - The journal's file; it need not exist, its folder must.
   * @param resume - How the campaign is continued should this process die.
   * @throws InputError naming the process that holds the lock, or where it can't be written.
   */
  static acquire(journal: string, resume?: ResumeCommand): JournalLock {
    const holder: LockHolder = {
      ...identifyProcess(),
      token: randomUUID(),
      startedAt: new Date().toISOString(),
      doneBefore: 0,
      ...(resume && { resume }),
    };
    try {
      const path = lockPathOf(journal);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (isPlaced(path, holder)) return new JournalLock(path, holder);
        removeStale(journal, path);
      }
    } catch (error) {
      throw isInputError(error) ? error : fileError(journal, error);
    }
    throw new InputError({ place: journal, found: 'other runs that begin at the same moment' });
  }

  /** Notes in the lock how many experiments were done before this run began. */
  noteDoneBefore(doneBefore: number): void {
    this.check();
    this.#holder = { ...this.#holder, doneBefore };
    const temporary = temporaryFor(this.path, this.#holder);
    renameSync(temporary, this.path);
  }

  /** @throws InputError where the lock is gone, since another run may write the journal now. */
  check(): void {
    if (this.#isHeld()) return;
    const allowed = 'the lock of this run for as long as it writes the journal';
    throw new InputError({ place: this.path, found: 'that the lock was taken away', allowed });
  }

  /** Gives the lock back; may be called again. */
  release(): void {
    if (this.#isHeld()) rmSync(this.path, { force: true });
  }

  #isHeld(): boolean {
    const found = readLock(this.path);
    return typeof found === 'object' && found.token === this.#holder.token;
  }
}

/** Writes a lock under a name of its own. */
function temporaryFor(path: string, holder: LockHolder): string {
  const temporary = `${path}.${holder.token}`;
  writeFileSync(temporary, JSON.stringify(holder), { flush: true });
  return temporary;
}

/** Puts a lock in its place, whole from the start, unless there is one already. */
function isPlaced(path: string, holder: LockHolder): boolean {
  const temporary = temporaryFor(path, holder);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.includes(code)) throw error;
    return isWritten(path, holder);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** For file systems without links: there, others may see the lock before it is whole. */
function isWritten(path: string, holder: LockHolder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @throws InputError where the lock may be that of a living process. */
function removeStale(journal: string, path: string): void {
  const holder = readLock(path);
  if (!holder) return;
  if (holder === 'unreadable') {
    const allowed = `to be read; if no run writes the journal, delete ${path}`;
    throw new InputError({ place: path, found: 'a lock that is not whole', allowed });
  }
  if (stateOf(holder) !== 'dead') throw refusal(journal, path, holder);
  // Only one of several runs can move a lock away, and it looks again at what it has moved.
  const moved = `${path}.${randomUUID()}`;
  try {
    renameSync(path, moved);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const found = readLock(moved);
  if (typeof found === 'object' && found.token !== holder.token) linkSync(moved, path);
  rmSync(moved);
}

function refusal(journal: string, path: string, holder: LockHolder): InputError {
  const { pid, host, startedAt } = holder;
  const found = `that process ${pid} on ${host} has been writing it since ${startedAt}`;
  const isHere = stateOf(holder) === 'alive';
  const allowed = isHere
    ? 'one run at a time: stop that one or give another file'
    : `one run at a time; from here it can't be told whether that one still runs: if it does not, delete ${path}`;
  return new InputError({ place: journal, found, allowed });
}
