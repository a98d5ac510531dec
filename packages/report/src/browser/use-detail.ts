import { useEffect, useState } from 'preact/hooks';
import type { ExperimentDetail, ReportData } from '../page/report-data.js';
import type { ReportSource } from './sources/report-source.js';

/** The details of an experiment, or why there are none. */
export interface DetailState {
  readonly detail: ExperimentDetail | undefined;
  readonly error: string | undefined;
}

/**
 * Loads the details of an experiment, and again when the report has changed.
 * @param experiment - Its position in the report.
 * @param data - The report.
 */
export function useDetail(source: ReportSource, experiment: number, data: ReportData): DetailState {
  const [state, setState] = useState<DetailState>({ detail: undefined, error: undefined });
  useEffect(() => {
    let isCurrent = true;
    const { id } = data.experiments[experiment] ?? { id: experiment };
    source.detail(id).then(
      (detail) => isCurrent && setState({ detail, error: undefined }),
      (reason: unknown) => isCurrent && setState({ detail: undefined, error: String(reason) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, experiment, data]);
  return state;
}
