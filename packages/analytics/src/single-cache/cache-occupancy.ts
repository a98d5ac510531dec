/**
 * How likely a content is to be in a cache, as a function of x: its request rate times the cache's
 * characteristic time. It grows with x from 0 to 1 and is concave.
 */
export interface CacheOccupancy {
  /** Probability that a content is held. */
  held(x: number): number;
  /**
   * The probabilities for many contents: a loop of its own, which a call a content would slow down
   * several times.
   * @param target - Gets the probability that each content is held.
   * @param rates - Request rate of each content.
   */
  fillHeld(target: Float64Array, rates: Float64Array, time: number): void;
  /** The same for the probability that a content isn't held, exact where that is tiny. */
  fillAbsent(target: Float64Array, rates: Float64Array, time: number): void;
}

/** LRU: a content stays for the characteristic time after its last request. */
export const LRU_OCCUPANCY: CacheOccupancy = {
  held: (x) => -Math.expm1(-x),
  fillHeld(target, rates, time) {
    for (let i = 0; i < rates.length; i++) target[i] = -Math.expm1(-rates[i]! * time);
  },
  fillAbsent(target, rates, time) {
    for (let i = 0; i < rates.length; i++) target[i] = Math.exp(-rates[i]! * time);
  },
};

/** FIFO and RANDOM: a content stays for the characteristic time after its insertion. */
export const FIFO_OCCUPANCY: CacheOccupancy = {
  held: (x) => x / (1 + x),
  fillHeld(target, rates, time) {
    for (let i = 0; i < rates.length; i++) {
      const x = rates[i]! * time;
      target[i] = x / (1 + x);
    }
  },
  fillAbsent(target, rates, time) {
    for (let i = 0; i < rates.length; i++) target[i] = 1 / (1 + rates[i]! * time);
  },
};

/**
 * LRU into which a missed content is inserted with a probability only.
 * @param q - Probability of insertion, above 0 and at most 1.
 * @throws RangeError where `q` is none.
 */
export function filteredLruOccupancy(q: number): CacheOccupancy {
  if (!(q > 0 && q <= 1)) throw new RangeError(`q is above 0 and at most 1, not ${q}`);
  return {
    held: (x) => (-q * Math.expm1(-x)) / (Math.exp(-x) - q * Math.expm1(-x)),
    fillHeld(target, rates, time) {
      for (let i = 0; i < rates.length; i++) {
        const x = rates[i]! * time;
        const entered = -q * Math.expm1(-x);
        target[i] = entered / (Math.exp(-x) + entered);
      }
    },
    fillAbsent(target, rates, time) {
      for (let i = 0; i < rates.length; i++) {
        const left = Math.exp(-rates[i]! * time);
        target[i] = left / (left + q * (1 - left));
      }
    },
  };
}
