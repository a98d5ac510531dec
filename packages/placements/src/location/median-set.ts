/** Gains below this share of the cost are rounding noise: taking them could go round in circles. */
const SMALLEST_GAIN = 1e-9;

/** A set of facilities that serve all demand, and who is served by which. */
export interface MedianSolution {
  /** The facilities, in increasing order. */
  readonly medians: number[];
  /** For each demand point the facility that serves it cheapest; the lowest of equal ones. */
  readonly assignment: number[];
  /** Sum of the costs of serving every demand point. */
  readonly cost: number;
}

/** Replacing one facility of a set by another. */
export interface Substitution {
  /** Position in the set of the facility to drop. */
  readonly position: number;
  /** The facility to take in. */
  readonly candidate: number;
  /** By how much the cost goes down; negative where it would go up. */
  readonly gain: number;
}

/** A demand point: what each facility costs it, and its cheapest two of the set. */
interface Demand {
  readonly costs: Float64Array;
  nearest: number;
  cost: number;
  nextCost: number;
}

/**
 * A set of facilities that can be improved by substitution. What every substitution of one
 * newcomer would gain is found in a single pass over the demand.
 *
 * Source: R. Whitaker, A Fast Algorithm for the Greedy Interchange of Large-Scale Clustering and
 * Median Location Problems, INFOR 21(2), 1983, https://doi.org/10.1080/03155986.1983.11731889.
 */
export class MedianSet {
  readonly #medians: number[];
  readonly #demand: Demand[];

  /**
   * @param costs - A row for each demand point: what it costs to serve it from each facility.
   * @param count - Number of facilities in the set.
   * @param medians - The facilities to begin with.
   * @throws RangeError where these are not `count` different facilities.
   */
  constructor(costs: readonly Float64Array[], count: number, medians: readonly number[]) {
    const known = new Set(medians.filter((median) => costs[0]?.[median] !== undefined));
    if (medians.length !== count || known.size !== count) {
      throw new RangeError(`the start must be ${count} different facilities`);
    }
    this.#medians = [...medians];
    this.#demand = costs.map((row) => ({ costs: row, nearest: 0, cost: 0, nextCost: 0 }));
    this.#serveAll();
  }

  /** Sum of the costs of serving every demand point. O(demand). */
  get cost(): number {
    return this.#demand.reduce((sum, { cost }) => sum + cost, 0);
  }

  /** Whether a facility is in the set. O(set). */
  has(facility: number): boolean {
    return this.#medians.includes(facility);
  }

  /**
   * The best substitution that takes a facility in. O(demand + set).
   * @param candidate - A facility outside of the set.
   */
  bestSubstitution(candidate: number): Substitution {
    let saved = 0;
    const losses = this.#medians.map(() => 0);
    for (const { costs, nearest, cost, nextCost } of this.#demand) {
      const offered = costs[candidate] ?? Infinity;
      if (offered < cost) saved += cost - offered;
      else losses[nearest] = (losses[nearest] ?? 0) + Math.min(offered, nextCost) - cost;
    }
    const loss = Math.min(...losses);
    return { position: losses.indexOf(loss), candidate, gain: saved - loss };
  }

  /** Whether a substitution makes the set cheaper by more than rounding could. O(demand). */
  isImproved({ gain }: Substitution): boolean {
    return gain > SMALLEST_GAIN * this.cost;
  }

  /** Carries a substitution out. O(demand · set). */
  substitute({ position, candidate }: Substitution): void {
    this.#medians[position] = candidate;
    this.#serveAll();
  }

  /** The set as it is now. O(demand · set). */
  solution(): MedianSolution {
    this.#medians.sort((a, b) => a - b);
    this.#serveAll();
    const assignment = this.#demand.map(({ nearest }) => this.#medians[nearest] ?? -1);
    return { medians: [...this.#medians], assignment, cost: this.cost };
  }

  /** Finds the cheapest two facilities of every demand point. */
  #serveAll(): void {
    for (const demand of this.#demand) {
      demand.cost = Infinity;
      demand.nextCost = Infinity;
      this.#medians.forEach((median, position) => {
        const offered = demand.costs[median] ?? Infinity;
        if (offered < demand.cost) {
          demand.nextCost = demand.cost;
          demand.cost = offered;
          demand.nearest = position;
        } else if (offered < demand.nextCost) {
          demand.nextCost = offered;
        }
      });
    }
  }
}
