import { useEffect, useState } from 'preact/hooks';
import type { ReportData } from '../page/report-data.js';
import type { ReportSource } from './sources/report-source.js';

/** What a page knows at a time. */
export interface ReportState {
  readonly data: ReportData | undefined;
  /** Why there are no data, or no newer ones. */
  readonly error: string | undefined;
  /** Whether a live page reaches its server. */
  readonly connected: boolean;
}

/** Loads the report, and again each time its source has something new. */
export function useReport(source: ReportSource): ReportState {
  const [data, setData] = useState<ReportData>();
  const [error, setError] = useState<string>();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let isCurrent = true;
    const load = (): void => {
      source.load().then(
        (loaded) => {
          if (!isCurrent) return;
          setData(loaded);
          setError(undefined);
        },
        (reason: unknown) => isCurrent && setError(String(reason)),
      );
    };
    load();
    const unwatch = source.watch(load, setConnected);
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, [source]);
  return { data, error, connected };
}
