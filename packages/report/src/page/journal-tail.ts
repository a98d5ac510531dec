import { open } from 'node:fs/promises';
import {
  InputError,
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  sealStateOf,
  type ExperimentRecord,
  type JournalHeader,
} from '@icarus-sim/core';

/** How much is read at a time. */
const CHUNK_BYTES = 1 << 20;
const LINE_BREAK = 10;

/** What takes the records of a journal. */
export interface JournalListener {
  onHeader(header: JournalHeader): void;
  onRecord(record: ExperimentRecord): void;
  /** A line that is no record was left out. */
  onDamage(line: number): void;
  /** The file holds another journal than before, or less of it: what was told is no longer so. */
  onRestart(): void;
}

/**
 * Reads a journal that may still be growing: each call of `read` tells of the lines that have been
 * completed since the last. No more than a chunk and a line are in memory at a time.
 */
export class JournalTail {
  readonly #path: string;
  readonly #listener: JournalListener;
  #offset = 0;
  #file = 0;
  #line = 0;
  #rest: Buffer[] = [];

  /** @param path - File of the journal. */
  constructor(path: string, listener: JournalListener) {
    this.#path = path;
    this.#listener = listener;
  }

  /**
   * Reads to the end of the file.
   * @returns Whether there was anything new.
   * @throws InputError where it is missing, is no journal, or one of a later version.
   */
  async read(): Promise<boolean> {
    const handle = await open(this.#path, 'r').catch((error: unknown) => {
      const found = error instanceof Error ? error.message : String(error);
      throw new InputError({ place: this.#path, found, allowed: 'a file with results' });
    });
    try {
      const { size, ino } = await handle.stat();
      if (this.#offset > 0 && (size < this.#offset || ino !== this.#file)) this.#restart();
      this.#file = ino;
      const start = this.#offset;
      for (;;) {
        const chunk = Buffer.alloc(CHUNK_BYTES);
        const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, this.#offset);
        if (bytesRead === 0) return this.#offset > start;
        this.#offset += bytesRead;
        this.#split(chunk.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  }

  #restart(): void {
    this.#offset = 0;
    this.#line = 0;
    this.#rest = [];
    this.#listener.onRestart();
  }

  #split(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end !== -1; end = chunk.indexOf(LINE_BREAK, from)) {
      this.#tell(Buffer.concat([...this.#rest, chunk.subarray(from, end)]));
      this.#rest = [];
      from = end + 1;
    }
    this.#rest.push(chunk.subarray(from));
  }

  #tell(line: Buffer): void {
    this.#line++;
    if (line.length === 0) return;
    const value = parseRecord(line);
    if (this.#line > 1) {
      if (isExperiment(value)) this.#listener.onRecord(value);
      else if (!isHeader(value)) this.#listener.onDamage(this.#line);
    } else if (isHeader(value) && value.version <= JOURNAL_VERSION) this.#listener.onHeader(value);
    else throw this.#unreadable(value);
  }

  #unreadable(value: unknown): InputError {
    return new InputError({
      place: `${this.#path}, line 1`,
      found: isHeader(value) ? `version ${value.version}` : 'no header',
      allowed: `the header of a journal of version ${JOURNAL_VERSION}`,
    });
  }
}

/** What a line holds; nothing where it is no JSON or not what was written. */
function parseRecord(line: Buffer): unknown {
  if (sealStateOf(line) === 'damaged') return undefined;
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is JournalHeader {
  return isObject(value) && 'format' in value && value.format === JOURNAL_FORMAT;
}

function isExperiment(value: unknown): value is ExperimentRecord {
  return (
    isObject(value) && value['type'] === 'experiment' && 'status' in value && 'parameters' in value
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
