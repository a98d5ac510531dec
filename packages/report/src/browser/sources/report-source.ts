import type { ExperimentDetail, ReportData } from '../../page/report-data.js';
import { EmbeddedSource } from './embedded-source.js';
import { LiveSource } from './live-source.js';

/** Where a page has its data from. */
export interface ReportSource {
  /** Whether the data may still change. */
  readonly live: boolean;
  /** All but the details of single experiments. */
  load(): Promise<ReportData>;
  /** The details of an experiment, by its number. */
  detail(id: number): Promise<ExperimentDetail>;
  /**
   * Calls a listener each time there is something new.
   * @param onState - Told whether the server can be reached.
   * @returns What ends it.
   */
  watch(onChange: () => void, onState: (connected: boolean) => void): () => void;
}

/** The source of this page: its own server where it has one, else what is in the page itself. */
export function reportSource(): ReportSource {
  const isLive = document.documentElement.dataset['live'] === 'true';
  return isLive ? new LiveSource() : new EmbeddedSource();
}
