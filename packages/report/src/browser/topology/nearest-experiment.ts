import type { ExperimentSummary } from '../../page/report-data.js';

/**
 * The experiment that has a value in one dimension and agrees with what is wanted in as many
 * others as possible. O(experiments × dimensions).
 * @param wanted - Position of the wanted value in each dimension.
 * @param fixed - The dimension whose value it must have.
 * @returns Its position; `undefined` where no experiment has that value.
 */
export function nearestExperiment(
  experiments: readonly ExperimentSummary[],
  wanted: readonly number[],
  fixed: number,
): number | undefined {
  let nearest: number | undefined;
  let most = -1;
  experiments.forEach(({ positions }, experiment) => {
    if (positions[fixed] !== wanted[fixed]) return;
    const shared = positions.filter((position, i) => position === wanted[i]).length;
    if (shared > most) [nearest, most] = [experiment, shared];
  });
  return nearest;
}
