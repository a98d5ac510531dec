import type { JSX } from 'preact';
import type { ExperimentDetail, ReportData } from '../../page/report-data.js';
import { formatDuration, formatMargin, formatNumber } from '../format/numbers.js';
import { titleWithUnit } from '../format/values.js';

interface RunProps {
  readonly data: ReportData;
  readonly experiment: number;
  readonly detail: ExperimentDetail | undefined;
}

/** The metrics of an experiment in each of its replications. */
export function RunTable({ data, experiment, detail }: RunProps): JSX.Element | null {
  const replications = data.experiments[experiment]?.replications ?? [];
  const metrics = data.metrics.filter(({ means }) => (means[experiment] ?? null) !== null);
  if (metrics.length === 0) return null;
  const duration = (replication: number): number | undefined =>
    detail?.runs.find((run) => run.replication === replication && run.status === 'succeeded')
      ?.duration;
  return (
    <div class="scroll" role="region" aria-label="Metrics of each replication" tabIndex={0}>
      <table class="runs">
        <caption>Metrics</caption>
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" class="number">
              Mean
            </th>
            {replications.map((replication) => (
              <th key={replication} scope="col" class="number">
                Replication {replication}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric) => (
            <tr key={metric.path}>
              <th scope="row" title={metric.path}>
                {titleWithUnit(metric)}
              </th>
              <td class="number" title={String(metric.means[experiment])}>
                {formatNumber(metric.means[experiment])}{' '}
                <small>
                  {formatMargin(metric.lows[experiment] ?? null, metric.highs[experiment] ?? null)}
                </small>
              </td>
              {metric.values[experiment]?.map((value, run) => (
                <td key={run} class="number" title={String(value ?? '')}>
                  {formatNumber(value)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Computing time</th>
            <td />
            {replications.map((replication) => (
              <td key={replication} class="number">
                {formatDuration(duration(replication) ?? 0)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
