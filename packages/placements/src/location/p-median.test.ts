import fc from 'fast-check';
import { costTables, lowestCost, servingCost, withStart } from '../../test/location-problems.js';
import { pMedian } from './p-median.js';

const table = (...rows: number[][]): Float64Array[] => rows.map((row) => Float64Array.from(row));

describe('pMedian', () => {
  it('chooses the facilities that each serve their own demand', () => {
    const costs = table([0, 9, 8], [9, 0, 7], [1, 5, 9]);
    expect(pMedian(costs, 2)).toEqual({ medians: [0, 1], assignment: [0, 1, 0], cost: 1 });
  });

  it('gets away from a bad start', () => {
    const costs = table([4, 0, 9], [4, 0, 9], [4, 9, 0], [4, 9, 0]);
    expect(pMedian(costs, 2, [0, 1])).toMatchObject({ medians: [1, 2], cost: 0 });
  });

  it('assigns demand that ties to the lowest facility', () => {
    expect(pMedian(table([5, 3, 3], [0, 9, 9], [9, 0, 9], [9, 9, 0]), 3).assignment[0]).toBe(1);
  });

  it('is never worse than what it starts from, and says truly who serves whom', () => {
    fc.assert(
      fc.property(withStart(costTables), ({ costs, start }) => {
        const { medians, assignment, cost } = pMedian(costs, start.length, start);
        expect(cost).toBeLessThanOrEqual(servingCost(costs, start));
        expect(new Set(medians).size).toBe(start.length);
        expect(cost).toBeCloseTo(servingCost(costs, medians), 9);
        const sum = costs.reduce((total, row, i) => total + (row[assignment[i] ?? -1] ?? NaN), 0);
        expect(cost).toBeCloseTo(sum, 9);
        expect(assignment.every((facility) => medians.includes(facility))).toBe(true);
      }),
    );
  });

  it('cannot be made cheaper by exchanging one facility', () => {
    fc.assert(
      fc.property(withStart(costTables), ({ costs, start }) => {
        const { medians, cost } = pMedian(costs, start.length, start);
        const facilities = [...(costs[0] ?? []).keys()];
        for (const dropped of medians) {
          for (const taken of facilities.filter((facility) => !medians.includes(facility))) {
            const exchanged = medians.map((median) => (median === dropped ? taken : median));
            expect(servingCost(costs, exchanged)).toBeGreaterThanOrEqual(cost - 1e-6);
          }
        }
      }),
    );
  });

  it('is optimal for one facility, and for all but one', () => {
    fc.assert(
      fc.property(costTables, (costs) => {
        const facilities = costs[0]?.length ?? 0;
        for (const count of [1, facilities - 1]) {
          expect(pMedian(costs, count).cost).toBeCloseTo(lowestCost(costs, count), 6);
        }
      }),
    );
  });

  it.each([0, 4, 1.5, NaN])('cannot choose %d of three facilities', (count) => {
    expect(() => pMedian(table([1, 2, 3]), count)).toThrow(RangeError);
  });

  it.each([[[0]], [[0, 0]], [[0, 3]], [[0, 1, 2]]])('rejects %j to start two from', (start) => {
    expect(() => pMedian(table([1, 2, 3]), 2, start)).toThrow(RangeError);
  });

  it('ends where some costs are infinite', () => {
    const costs = table([0, Infinity], [Infinity, 0]);
    expect(pMedian(costs, 1).cost).toBe(Infinity);
  });
});
