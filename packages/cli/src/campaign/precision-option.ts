import { InputError, MAIN_METRIC, PrecisionGoal, quote } from '@icarus-sim/core';
import type { RunOptions } from '../commands/run.js';
import { checkMeasured } from './check-measured.js';
import type { LoadedCampaign } from './load-campaign.js';

const DEFAULT_MOST = 100;

/**
 * What `--precision` and its companions ask for.
 * @returns `undefined` without `--precision`.
 * @throws InputError where an option is not a number in its range, goes with `--precision` only or
 *   names a metric that the campaign's collectors don't measure.
 */
export function precisionGoalOf(
  options: RunOptions,
  { experiments, collectors, settings: { replications } }: LoadedCampaign,
): PrecisionGoal | undefined {
  const { precision, precisionMetric, maxReplications } = options;
  if (precision === undefined) {
    const given = precisionMetric ? '--precision-metric' : '--max-replications';
    if (!precisionMetric && maxReplications === undefined) return undefined;
    throw new InputError({ place: given, found: 'no --precision', allowed: 'both together' });
  }
  const metrics = precisionMetric ?? [MAIN_METRIC];
  for (const metric of metrics) checkMeasured(metric, collectors);
  return new PrecisionGoal({
    precision: parseShare(precision),
    metrics,
    replications,
    maxReplications: Math.max(replications, parseMost(maxReplications)),
    experiments: experiments.length,
  });
}

function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share > 0 && share < 1) return share;
  const allowed = 'a share of the mean between 0 and 1, such as 0.01';
  throw new InputError({ place: '--precision', found: quote(text), allowed });
}

function parseMost(text: string | undefined): number {
  const most = Number(text ?? DEFAULT_MOST);
  if (Number.isInteger(most) && most >= 1) return most;
  const allowed = 'a whole number from 1';
  throw new InputError({ place: '--max-replications', found: quote(text), allowed });
}
