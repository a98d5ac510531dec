import type { Readable } from 'node:stream';

/** How the dump begins that V8 writes when a heap is full, and what it says. */
const DUMP = /<--- Last few GCs --->|FATAL ERROR/;
const HEAP_IS_FULL = /heap limit|out of memory/i;

/** Passes on what a process writes to its standard error, but for the dump of a full heap. */
export class HostErrors {
  #dump: string | undefined;

  constructor(stream: Readable | null) {
    stream?.setEncoding('utf8').on('data', (text: string) => this.#onText(text));
  }

  /** Whether the process ended since a heap was full. */
  get outOfMemory(): boolean {
    return this.#dump !== undefined && HEAP_IS_FULL.test(this.#dump);
  }

  #onText(text: string): void {
    if (this.#dump !== undefined || DUMP.test(text)) this.#dump = (this.#dump ?? '') + text;
    else process.stderr.write(text);
  }
}
