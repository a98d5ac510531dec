import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../errors/input-error.js';
import type { ExperimentRecord, JournalHeader } from './journal-format.js';

/** Writes a journal: each record whole, and on disk before the next. */
export class JournalWriter {
  /** The journal's file. */
  readonly path: string;
  readonly #file: number;

  /**
   * Starts a journal.
   * @param replace - Whether results that the file has already may be overwritten.
   * @throws InputError where the file holds results already, or can't be written.
   */
  constructor(path: string, header: JournalHeader, replace = false) {
    this.path = path;
    if (!replace) refuseToReplace(path);
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.#file = openSync(path, 'w');
      this.#write(header);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      throw new InputError({ place: path, found, allowed: 'a file that can be written' });
    }
  }

  /** Adds an experiment and flushes it to disk. */
  append(record: ExperimentRecord): void {
    this.#write(record);
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.#file);
  }

  #write(record: JournalHeader | ExperimentRecord): void {
    writeSync(this.#file, `${JSON.stringify(record)}\n`);
    fsyncSync(this.#file);
  }
}

function refuseToReplace(path: string): void {
  if (!existsSync(path)) return;
  const status = statSync(path);
  if (status.isFile() && status.size > 0) {
    const allowed = 'a new file, or --force to replace this one';
    throw new InputError({ place: path, found: 'a file that exists already', allowed });
  }
}
