import fc from 'fast-check';

/** Sum of the costs of serving every demand point from the cheapest of some facilities. */
export function servingCost(costs: readonly Float64Array[], medians: readonly number[]): number {
  const costOf = (row: Float64Array): number =>
    Math.min(...medians.map((median) => row[median] ?? Infinity));
  return costs.reduce((sum, row) => sum + costOf(row), 0);
}

/** Every set of `count` numbers below `total`. */
export function combinations(total: number, count: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: total }, (_, last) => last).flatMap((last) =>
    combinations(last, count - 1).map((set) => [...set, last]),
  );
}

/** The lowest cost that any `count` facilities can serve all demand at, by trying them all. */
export function lowestCost(costs: readonly Float64Array[], count: number): number {
  const facilities = costs[0]?.length ?? 0;
  return Math.min(...combinations(facilities, count).map((set) => servingCost(costs, set)));
}

/** Distances of random points in the plane. */
export const planes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
    minLength: 2,
    maxLength: 9,
  })
  .map((points) =>
    points.map(([x, y]) => Float64Array.from(points, ([u, v]) => Math.hypot(x - u, y - v))),
  );

/** Any costs of demand points by facility. */
export const costTables = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 2, max: 8 }))
  .chain(([demand, facilities]) =>
    fc.array(
      fc
        .array(fc.integer({ min: 0, max: 100 }), { minLength: facilities, maxLength: facilities })
        .map((row) => Float64Array.from(row)),
      { minLength: demand, maxLength: demand },
    ),
  );

/** A table with a number of facilities to choose and a random choice of as many. */
export function withStart(
  tables: fc.Arbitrary<Float64Array[]>,
): fc.Arbitrary<{ costs: Float64Array[]; start: number[] }> {
  return tables.chain((costs) => {
    const facilities = costs[0]?.length ?? 0;
    return fc
      .shuffledSubarray([...Array(facilities).keys()], { minLength: 1 })
      .map((start) => ({ costs, start }));
  });
}
