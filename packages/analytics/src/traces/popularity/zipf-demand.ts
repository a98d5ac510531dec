import gammaln from '@stdlib/math-base-special-gammaln';

/** Ranks up to this one have a group each; behind it a group spans a hundredth of its ranks. */
const SINGLE_RANKS = 500;
const GROUP_WIDTH = 0.01;
/** Counts up to this one are told apart; larger ones scatter so little that order is by rank. */
const COUNTS = 200;
/** Standard deviations above `COUNTS` at which a count is certainly larger. */
const CERTAIN = 10;

/** How many contents requests are expected to leave with each count. */
export interface ExpectedCounts {
  /** Number of contents that have at least k requests, at k from 1 to 200. */
  readonly atLeast: Float64Array;
  /** Requests beyond the 200th for the contents that have more. */
  readonly excess: number;
  /** Sum of those requests, each times the logarithm of its content's rank. */
  readonly excessLogRanks: number;
}

/**
 * Independent requests by a truncated Zipf law: the content of rank i of n is expected to get
 * λ_i = N i^-α / H requests, and gets a Poisson-distributed number. Neighbouring ranks are put
 * together in groups, so that all sums are over some 2000 terms whatever n is.
 */
export class ZipfDemand {
  /** Largest catalogue that can be thought of. */
  static readonly MOST_CONTENTS = 2 ** 40;
  /** First rank of each group, and one past the last rank of all. */
  private readonly starts: number[] = [];
  /** Expected requests for each content of a group. */
  private readonly rates: number[] = [];

  /**
   * @param alpha - Exponent, at least 0.
   * @param contents - Size n of the catalogue.
   * @param requests - Number N of requests.
   */
  constructor(
    readonly alpha: number,
    readonly contents: number,
    readonly requests: number,
  ) {
    let total = 0;
    for (let rank = 1; rank <= contents;) {
      const width = rank <= SINGLE_RANKS ? 1 : Math.floor(rank * GROUP_WIDTH);
      const end = Math.min(rank + width, contents + 1);
      const weight = Math.sqrt((rank - 0.5) * (end - 0.5)) ** -alpha;
      this.starts.push(rank);
      this.rates.push(end - rank === 1 ? rank ** -alpha : weight);
      total += (end - rank) * this.rates.at(-1)!;
      rank = end;
    }
    this.starts.push(contents + 1);
    for (let group = 0; group < this.rates.length; group++) {
      this.rates[group]! *= requests / total;
    }
  }

  /** Expected requests for the most popular content. */
  firstRate(): number {
    return this.rates[0]!;
  }

  /** How many contents are expected to be requested at all. */
  distinct(): number {
    return this.sumOf((rate) => -Math.expm1(-rate));
  }

  /**
   * The variance of the logarithm of a request's rank: the information on α that a request holds.
   */
  logRankVariance(): number {
    let [mean, square] = [0, 0];
    this.forEachGroup((rate, first, end) => {
      const logRank = Math.log((first + end - 1) / 2);
      const share = (rate * (end - first)) / this.requests;
      mean += share * logRank;
      square += share * logRank ** 2;
    });
    return square - mean ** 2;
  }

  /** The expected counts of contents. */
  counts(): ExpectedCounts {
    const atLeast = new Float64Array(COUNTS + 1);
    let [excess, excessLogRanks] = [0, 0];
    this.forEachGroup((rate, first, end) => {
      const width = end - first;
      const beyond =
        rate > COUNTS + CERTAIN * Math.sqrt(rate)
          ? addCertain(atLeast, rate, width)
          : addPoisson(atLeast, rate, width);
      excess += width * beyond;
      if (beyond > 0) excessLogRanks += beyond * (gammaln(end) - gammaln(first));
    });
    return { atLeast, excess, excessLogRanks };
  }

  /**
   * Calls back for each group of ranks.
   * @param onGroup - Takes the expected requests for each content, the first rank, and one past the
   * last.
   */
  forEachGroup(onGroup: (rate: number, first: number, end: number) => void): void {
    for (const [i, rate] of this.rates.entries()) {
      onGroup(rate, this.starts[i]!, this.starts[i + 1]!);
    }
  }

  private sumOf(term: (rate: number) => number): number {
    let sum = 0;
    this.forEachGroup((rate, first, end) => (sum += (end - first) * term(rate)));
    return sum;
  }
}

/** Adds contents that certainly have more requests than are told apart; returns how many more. */
function addCertain(atLeast: Float64Array, rate: number, width: number): number {
  for (let count = 1; count <= COUNTS; count++) atLeast[count]! += width;
  return rate - COUNTS;
}

/** Adds the probabilities of each count; returns the expected number of requests beyond the last. */
function addPoisson(atLeast: Float64Array, rate: number, width: number): number {
  let probability = Math.exp(-rate);
  let tail = -Math.expm1(-rate);
  let within = 0;
  for (let count = 1; count <= COUNTS && tail > 0; count++) {
    atLeast[count]! += width * tail;
    within += tail;
    probability *= rate / count;
    tail -= probability;
  }
  return Math.max(0, rate - within);
}
