/**
 * Chooses facilities one by one, each the one that makes serving all demand cheapest: the BUILD
 * phase of PAM. O(count · demand · facilities).
 *
 * Source: L. Kaufman, P. J. Rousseeuw, Finding Groups in Data, Wiley, 1990, chapter 2,
 * https://doi.org/10.1002/9780470316801.ch2.
 * @param costs - A row for each demand point: what it costs to serve it from each facility.
 * @param count - Number of facilities to choose.
 * @returns The facilities in the order of their choice; of equal ones the lowest.
 * @throws RangeError where `count` is not between 1 and the number of facilities.
 */
export function greedyMedians(costs: readonly Float64Array[], count: number): number[] {
  const facilityCount = costs[0]?.length ?? 0;
  if (!Number.isInteger(count) || count < 1 || count > facilityCount) {
    throw new RangeError(`cannot choose ${count} of ${facilityCount} facilities`);
  }
  const served = costs.map((row) => ({ row, cost: Infinity }));
  const chosen: number[] = [];
  while (chosen.length < count) {
    let best = { facility: -1, total: Infinity };
    for (let facility = 0; facility < facilityCount; facility++) {
      if (chosen.includes(facility)) continue;
      let total = 0;
      for (const { row, cost } of served) total += Math.min(cost, row[facility] ?? Infinity);
      if (best.facility < 0 || total < best.total) best = { facility, total };
    }
    chosen.push(best.facility);
    for (const point of served) {
      point.cost = Math.min(point.cost, point.row[best.facility] ?? Infinity);
    }
  }
  return chosen;
}
