import { dirname } from 'node:path';
import { JournalTail } from '../page/journal-tail.js';
import { NetworkTable } from '../page/network-table.js';
import { ReportBuilder } from '../page/report-builder.js';
import type { ExperimentDetail } from '../page/report-data.js';

/** How often the journal is looked at, in milliseconds. */
const INTERVAL = 500;

/** A campaign that may still be running, as its journal tells of it. */
export class LiveCampaign {
  readonly #file: string;
  readonly #level: number;
  readonly #tail: JournalTail;
  readonly #networks: NetworkTable;
  readonly #listeners = new Set<(revision: number) => void>();
  #builder: ReportBuilder;
  #revision = 0;
  #json: { readonly revision: number; readonly text: Promise<string> } | undefined;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param file - The journal.
   * @param level - Level of confidence of the intervals.
   */
  constructor(file: string, level: number) {
    this.#file = file;
    this.#level = level;
    this.#builder = new ReportBuilder(file, level);
    this.#networks = new NetworkTable(dirname(file));
    this.#tail = new JournalTail(file, {
      onHeader: (header) => {
        this.#builder.header = header;
        this.#networks.seed = header.seed;
      },
      onRecord: (record) => this.#builder.add(record),
      onDamage: () => undefined,
      onRestart: () => (this.#builder = new ReportBuilder(this.#file, this.#level)),
    });
  }

  /** Raised each time the journal has grown. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Reads the journal once and then again and again.
   * @param onError - Told of what goes wrong later, such as that the journal was removed.
   * @throws InputError where the file is no journal.
   */
  async start(onError: (error: unknown) => void): Promise<void> {
    await this.#tail.read();
    this.#schedule(onError);
  }

  /** Reads no more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#listeners.clear();
  }

  /** Calls a listener each time the journal has grown, until what is returned is called. */
  onChange(listener: (revision: number) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What the page shows from the start, as JSON; computed once a revision. */
  data(): Promise<string> {
    if (this.#json?.revision !== this.#revision) {
      const text = this.#builder.data(this.#networks).then((data) => JSON.stringify(data));
      this.#json = { revision: this.#revision, text };
    }
    return this.#json.text;
  }

  /** All there is to know of an experiment; `undefined` where there is none. */
  detail(position: number): ExperimentDetail | undefined {
    return this.#builder.detail(position);
  }

  #schedule(onError: (error: unknown) => void): void {
    this.#timer = setTimeout(() => void this.#look(onError), INTERVAL);
  }

  async #look(onError: (error: unknown) => void): Promise<void> {
    try {
      if (await this.#tail.read()) this.#tell();
    } catch (error) {
      onError(error);
    }
    if (this.#timer) this.#schedule(onError);
  }

  #tell(): void {
    this.#revision++;
    for (const listener of this.#listeners) listener(this.#revision);
  }
}
