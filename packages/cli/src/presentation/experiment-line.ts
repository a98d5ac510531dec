import type { ExperimentRecord } from '@icarus-sim/core';
import { hitRatioOf } from '../campaign/headline-results.js';
import { plannedRuns, type ReportSubject } from './campaign-report.js';
import type { Log } from './log.js';
import { formatDuration, formatQuantity, formatRate } from './quantities.js';

/** An experiment's position in the campaign and its name. */
function experimentTitle(
  { sequence, index, replication }: ExperimentRecord,
  subject: ReportSubject,
): string {
  const which = subject.campaign.settings.replications > 1 ? `, replication ${replication}` : '';
  const planned = plannedRuns(subject);
  // Runs that are added for precision come behind those that were planned.
  const position = sequence < planned ? `${sequence + 1}/${planned}` : `${sequence + 1}`;
  return `[${position}] ${subject.names.name(index)}${which}`;
}

/**
 * Logs the one line of an experiment that has ended.
 * @param requests - How many it has simulated, where that is known.
 */
export function logExperiment(
  log: Log,
  record: ExperimentRecord,
  subject: ReportSubject,
  requests?: number,
): void {
  const { sequence, index, replication, status, duration } = record;
  const requestsPerSecond = requests === undefined ? undefined : Math.round(requests / duration);
  const fields = {
    ...{ event: 'experiment', sequence, index, replication, name: subject.names.name(index) },
    ...{ status, duration, requests, requestsPerSecond },
  };
  const title = experimentTitle(record, subject);
  if (record.status === 'failed') {
    const { error, stack } = record;
    log.error(`${title} failed: ${stack ?? error}`, { ...fields, error, stack });
    return;
  }
  const hitRatio = hitRatioOf(record.results);
  const parts = [
    hitRatio === undefined ? [] : `hit ratio ${formatQuantity(hitRatio)}`,
    formatDuration(duration),
    requests === undefined ? [] : formatRate(requests, duration),
  ];
  log.info(`${title}: ${parts.flat().join(', ')}`, { ...fields, hitRatio });
}
