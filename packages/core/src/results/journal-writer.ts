import { existsSync, realpathSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { RecordKeeper } from '../orchestration/record-keeper.js';
import { sealedLine } from './journal-checksum.js';
import { fileError, flushFolderOf, inspectPlace } from './journal-place.js';
import type { ExperimentRecord, JournalHeader } from './journal-format.js';
import { InputError } from '../errors/input-error.js';
import { ReplacedFile } from './replaced-file.js';

/** So much may wait for the disk; more would only take memory. */
const MOST_RECORDS = 64;
const MOST_CHARACTERS = 4_194_304;

/** A record that waits for the disk. */
interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * How a journal is started.
 * @internal
 */
export interface JournalOptions {
  /** Whether results that the file has already may be replaced. */
  readonly replace?: boolean;
  /** Throws where records may no longer be written, since the journal is another run's now. */
  readonly check?: () => void;
}

/**
 * Writes a journal. Records that end while others are written are written together: one write and
 * one flush to disk for all of them, and only then are they kept.
 * @internal
 */
export class JournalWriter implements RecordKeeper {
  /** The journal's file. */
  readonly path: string;
  readonly #file: FileHandle;
  readonly #check: () => void;
  /** What the journal has taken the place of, as long as it has no record. */
  #replaced: ReplacedFile | undefined;
  /** How many bytes are on disk for sure. */
  #length: number;
  #waiting: Waiting[] = [];
  #waitingCharacters = 0;
  #flushing: Promise<void> | undefined;
  #error: InputError | undefined;

  private constructor(
    path: string,
    file: FileHandle,
    length: number,
    check: () => void = () => undefined,
  ) {
    this.path = path;
    this.#file = file;
    this.#length = length;
    this.#check = check;
  }

  /**
   * Starts a journal; what the file held before is there until the new header is on disk, and comes back
   * where the journal is withdrawn.
   * @throws InputError where the file holds something already, or can't be written.
   */
  static async start(
    path: string,
    header: JournalHeader,
    { replace = false, check }: JournalOptions = {},
  ): Promise<JournalWriter> {
    const isTaken = inspectPlace(path) === 'a file';
    if (isTaken && !replace) {
      const allowed = 'a new file, --resume to continue it, or --force to replace it';
      throw new InputError({ place: path, found: 'a file that exists already', allowed });
    }
    const target = existsSync(path) ? realpathSync(path) : path;
    const line = Buffer.from(sealedLine(header));
    let replaced: ReplacedFile | undefined;
    try {
      if (isTaken) replaced = await ReplacedFile.setAside(target);
      const file = await startFile(`${target}.new`, target, line);
      const writer = new JournalWriter(path, file, line.length, check);
      writer.#replaced = replaced;
      return writer;
    } catch (error) {
      await replaced?.putBack();
      throw fileError(path, error);
    }
  }

  /**
   * Continues a journal.
   * @param end - Where its last whole line ends, in bytes; what comes after is cut off.
   * @throws InputError where the file can't be written.
   */
  static async resume(path: string, end: number, check?: () => void): Promise<JournalWriter> {
    try {
      const file = await open(path, 'r+');
      await file.truncate(end);
      await file.sync();
      return new JournalWriter(path, file, end, check);
    } catch (error) {
      throw fileError(path, error);
    }
  }

  /**
   * Adds an experiment.
   * @returns Resolves once the record is on disk; rejects with an InputError where it can't be
   * written, and the journal then ends with the record before.
   */
  keep(record: ExperimentRecord): Promise<void> {
    if (this.#error) return Promise.reject(this.#error);
    const line = sealedLine(record);
    this.#waitingCharacters += line.length;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  /** Why the journal can't be written any more; `undefined` while it can. */
  get error(): InputError | undefined {
    return this.#error;
  }

  /** Resolves once little waits for the disk. */
  async room(): Promise<void> {
    const isFull =
      this.#waiting.length >= MOST_RECORDS || this.#waitingCharacters >= MOST_CHARACTERS;
    if (isFull) await this.#flushing;
  }

  /** Writes what still waits and closes the file, unless it is closed. */
  async close(): Promise<void> {
    await this.#flushing;
    await this.#file.close();
    await this.#dropReplaced();
  }

  /**
   * Closes a journal that was started and has no record, and takes it away: the file is what it was before.
   */
  async withdraw(): Promise<void> {
    const replaced = this.#replaced;
    this.#replaced = undefined;
    await this.close();
    if (replaced) await replaced.putBack();
    else await rm(realpathSync(this.path), { force: true });
  }

  /** Writes group after group until nothing waits. */
  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      this.#waitingCharacters = 0;
      try {
        await this.#write(group.map(({ line }) => line).join(''));
        for (const { resolve } of group) resolve();
      } catch (error) {
        this.#error = error instanceof InputError ? error : fileError(this.path, error);
        await this.#cutBack();
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(this.#error);
      }
    }
    this.#flushing = undefined;
  }

  async #write(text: string): Promise<void> {
    this.#check();
    const bytes = Buffer.from(text);
    await writeAll(this.#file, bytes, this.#length);
    await this.#file.datasync();
    this.#length += bytes.length;
    await this.#dropReplaced();
  }

  async #dropReplaced(): Promise<void> {
    const replaced = this.#replaced;
    this.#replaced = undefined;
    await replaced?.drop();
  }

  /** Takes away a part of a record; where even that fails, readers know a line that breaks off. */
  async #cutBack(): Promise<void> {
    await this.#file.truncate(this.#length).catch(() => undefined);
  }
}

/** Writes a file under another name and gives it its own once it is on disk. */
async function startFile(temporary: string, target: string, line: Buffer): Promise<FileHandle> {
  const file = await open(temporary, 'w');
  try {
    await writeAll(file, line, 0);
    await file.sync();
    await rename(temporary, target);
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  flushFolderOf(target);
  return file;
}

/** One write, unless the system takes less than the whole. */
async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
