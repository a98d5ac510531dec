import { geometricMean } from './statistics.mjs';

function quantity(value, unit) {
  return unit === 'requests/s' ? `${(value / 1e6).toFixed(2)} M` : value.toFixed(2);
}

/** Whether a result is as good as its goal and keeps within its limits; times are to be low. */
export function meetsGoal({ value, unit, goal, limits, ...measured }) {
  const reached = goal === undefined || (unit === 's' ? value <= goal : value >= goal);
  return reached && Object.entries(limits).every(([key, limit]) => measured[key] <= limit);
}

/** One line: what was measured, its spread, its goal and whether that was met. */
export function formatResult(result) {
  const { title, unit, goal, value, lowest, highest, setUpSeconds, peakResidentBytes } = result;
  const spread = `${quantity(lowest, unit)}–${quantity(highest, unit)}`;
  const memory = `${Math.round(peakResidentBytes / 2 ** 20)} MiB`;
  const verdict = meetsGoal(result) ? 'met' : 'NOT MET';
  const wanted = goal === undefined ? '' : `, goal ${quantity(goal, unit)}: ${verdict}`;
  const setUp = setUpSeconds > 0 ? `, set-up ${setUpSeconds.toFixed(2)} s` : '';
  return `${title.padEnd(48)} ${quantity(value, unit)} ${unit} (${spread})${setUp}, peak ${memory}${wanted}`;
}

/** The geometric mean of the network cases, where any were measured. */
export function formatNetworkMean(results) {
  const speeds = results.filter(({ group }) => group === 'network').map(({ value }) => value);
  if (speeds.length === 0) return '';
  const mean = geometricMean(speeds);
  return `geometric mean of ${speeds.length} network cases: ${quantity(mean, 'requests/s')} requests/s, goal 7 M`;
}
