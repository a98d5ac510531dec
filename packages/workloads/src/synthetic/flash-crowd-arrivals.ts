import type { RandomStream } from '@icarus-sim/core';

/** How a crowd comes and goes; times in seconds. */
export interface CrowdShape {
  /** When it begins. */
  readonly start: number;
  /** How long its rate grows, linearly from 0. */
  readonly rampUp: number;
  /** How long its rate stays at the peak. */
  readonly plateau: number;
  /** How long its rate falls, linearly to 0. */
  readonly rampDown: number;
  /** Rate at the peak, in requests per second. */
  readonly peakRate: number;
}

/**
 * Times of the requests of a flash crowd: a Poisson process whose rate has the shape of a trapezoid.
 * They are the times at which the area under the trapezoid reaches those of a process of rate 1.
 */
export class FlashCrowdArrivals {
  readonly #shape: CrowdShape;
  readonly #stream: RandomStream;
  /** Area so far, with the peak as unit of height: in seconds. */
  #area = 0;

  /** @param stream - Where the draws come from, one an arrival. */
  constructor(shape: CrowdShape, stream: RandomStream) {
    this.#shape = shape;
    this.#stream = stream;
  }

  /** The time of the next request in seconds; infinite once the crowd has gone. */
  next(): number {
    this.#area += this.#stream.nextExponential(this.#shape.peakRate);
    return this.#shape.start + this.#elapsed(this.#area);
  }

  /** Time from the start until the trapezoid has an area. */
  #elapsed(area: number): number {
    const { rampUp, plateau, rampDown } = this.#shape;
    if (area < rampUp / 2) return Math.sqrt(2 * area * rampUp);
    const afterRampUp = area - rampUp / 2;
    if (afterRampUp < plateau) return rampUp + afterRampUp;
    const left = rampDown / 2 - (afterRampUp - plateau);
    if (left <= 0) return Infinity;
    return rampUp + plateau + rampDown - Math.sqrt(2 * left * rampDown);
  }
}
