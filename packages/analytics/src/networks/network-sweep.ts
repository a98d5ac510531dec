import type { CacheNetwork } from './cache-network.js';
import type { DemandState } from './demand-state.js';
import { LruModel } from './lru-model.js';
import { FIFO_RESIDENCE, RANDOM_RESIDENCE, ResidenceModel } from './residence-model.js';
import type { CacheInputs } from './route-tree.js';
import { StreamInputs, type PolicyModel } from './stream-inputs.js';

/** Relative step of the characteristic time over which occupancies are differentiated. */
const STEP = 1e-4;
/** Share of the way to new hit ratios where those of both neighbours depend on each other. */
const RELAXATION = 0.5;
/** Keeps rates and times of what never happens above 0. */
const TINY = 1e-100;
/** Rounds over a demand where a stream depends on what comes after it. */
const ROUNDS_OF_CYCLES = 10;

function modelOf(policy: CacheNetwork['policy'], most: number): PolicyModel {
  if (policy === 'LRU') return new LruModel(most);
  return new ResidenceModel(most, policy === 'FIFO' ? FIFO_RESIDENCE : RANDOM_RESIDENCE);
}

/**
 * Goes through all classes of contents and, for each, through the caches from the receivers to the
 * source: what a cache misses is what the next one is asked.
 */
export class NetworkSweep {
  /** Expected number of contents in each cache. */
  readonly held: Float64Array;
  /** The same after a small step of each cache's characteristic time. */
  readonly heldAfterStep: Float64Array;
  readonly requestRates: Float64Array;
  readonly hitRates: Float64Array;
  /** Probability that a cache takes a copy it may take. */
  readonly #copied: number;
  /** Whether a cache may take a copy only of what the next one on the way has. */
  readonly #copiesDown: boolean;
  readonly #relaxation: number;
  readonly #demands: readonly DemandState[];
  readonly #model: PolicyModel;
  readonly #inputs: StreamInputs;
  /** Of each place of the tree: what it is asked, what it misses, and how misses follow. */
  readonly #asked: Float64Array;
  readonly #missed: Float64Array;
  readonly #lateMisses: Float64Array;
  readonly #idle: Float64Array;

  constructor(network: CacheNetwork, demands: readonly DemandState[]) {
    const { insertion, admission = 1 } = network;
    this.#copied = admission * (insertion.rule === 'PROBABILITY' ? insertion.p : 1);
    this.#copiesDown = insertion.rule === 'LCD';
    this.#relaxation = this.#copiesDown ? RELAXATION : 1;
    this.#demands = demands;
    const groups = demands.flatMap(({ tree }) => tree.inputs);
    const most = groups.reduce((max, { streams }) => Math.max(max, streams.length), 1);
    this.#inputs = new StreamInputs(most);
    this.#model = modelOf(network.policy, most);
    const places = demands.reduce((max, { tree }) => Math.max(max, tree.parents.length), 1);
    this.#asked = new Float64Array(places);
    this.#missed = new Float64Array(places);
    this.#lateMisses = new Float64Array(places);
    this.#idle = new Float64Array(places);
    const caches = network.cacheSizes.length;
    this.held = new Float64Array(caches);
    this.heldAfterStep = new Float64Array(caches);
    this.requestRates = new Float64Array(caches);
    this.hitRates = new Float64Array(caches);
  }

  /** The relative step of `heldAfterStep`. */
  get step(): number {
    return STEP;
  }

  /** Computes everything anew for given characteristic times. */
  run(times: Float64Array): void {
    for (const result of [this.held, this.heldAfterStep, this.requestRates, this.hitRates]) {
      result.fill(0);
    }
    for (const demand of this.#demands) {
      const { classes, tree } = demand;
      for (let i = 0; i < classes.rates.length; i++) {
        this.#missed.fill(0);
        const rounds = tree.isTree && !this.#copiesDown ? 1 : ROUNDS_OF_CYCLES;
        for (let round = 1; round <= rounds; round++) {
          this.#runClass(demand, i, times, round === rounds ? classes.counts[i]! : 0);
        }
      }
    }
  }

  /** @param weight - Number of contents that the class counts for, 0 for a round to be repeated. */
  #runClass(demand: DemandState, position: number, times: Float64Array, weight: number): void {
    const { tree, firstStreams, streamCount, hits, classes } = demand;
    const inputs = this.#inputs;
    for (let g = 0; g < tree.inputs.length; g++) {
      const group = tree.inputs[g]!;
      const { cache } = group;
      const first = position * streamCount + firstStreams[g]!;
      this.#gather(demand, group, classes.rates[position]!, position, times);
      if (weight > 0) {
        for (let e = 0; e < inputs.count; e++) inputs.hits[e] = hits[first + e]!;
        this.#model.answer(inputs, times[cache]! * (1 + STEP));
        this.heldAfterStep[cache]! += weight * inputs.held;
      }
      for (let e = 0; e < inputs.count; e++) inputs.hits[e] = hits[first + e]!;
      this.#model.answer(inputs, times[cache]!);
      for (let e = 0; e < inputs.count; e++) {
        hits[first + e]! += this.#relaxation * (inputs.hits[e]! - hits[first + e]!);
      }
      this.held[cache]! += weight * inputs.held;
      this.#passOn(group, weight);
    }
  }

  /** Collects the streams into a cache. */
  #gather(
    demand: DemandState,
    { streams }: CacheInputs,
    rate: number,
    position: number,
    times: Float64Array,
  ): void {
    const { tree } = demand;
    const inputs = this.#inputs;
    inputs.count = streams.length;
    for (let e = 0; e < streams.length; e++) {
      const { place, from } = streams[e]!;
      inputs.insertion[e] =
        this.#copied * (this.#copiesDown ? this.#hitAbove(demand, place, position) : 1);
      if (from < 0) this.#addReceivers(e, rate * tree.shares[place]!);
      else this.#addMisses(e, from, times[tree.caches[from]!]!);
    }
  }

  /** Requests of receivers: a Poisson process. */
  #addReceivers(e: number, rate: number): void {
    const inputs = this.#inputs;
    inputs.rate[e] = inputs.askedBelow[e] = inputs.missesBelow[e] = rate;
    inputs.idleBelow[e] = 1 / rate;
    inputs.timeBelow[e] = inputs.copiedAfterHit[e] = inputs.copiedAfterMiss[e] = 0;
  }

  /** The misses of another cache. */
  #addMisses(e: number, place: number, time: number): void {
    const inputs = this.#inputs;
    inputs.rate[e] = Math.max(TINY, this.#missed[place]!);
    inputs.askedBelow[e] = Math.max(TINY, this.#asked[place]!);
    inputs.missesBelow[e] = Math.max(TINY, this.#lateMisses[place]!);
    inputs.idleBelow[e] = Math.max(TINY, this.#idle[place]!);
    inputs.timeBelow[e] = time;
    inputs.copiedAfterHit[e] = this.#copied;
    inputs.copiedAfterMiss[e] = this.#copiesDown ? 0 : this.#copied;
  }

  /** Probability that the next cache on the way has what a place misses; sources always do. */
  #hitAbove({ streamsFrom, hits, streamCount }: DemandState, place: number, row: number): number {
    const stream = streamsFrom[place]!;
    return stream < 0 ? 1 : hits[row * streamCount + stream]!;
  }

  /** Adds up what each place of a cache is asked and misses. */
  #passOn({ cache, streams }: CacheInputs, weight: number): void {
    const { rate, hits, held, lateMisses } = this.#inputs;
    for (let e = 0; e < streams.length; e++) {
      const { place } = streams[e]!;
      this.#asked[place] = this.#missed[place] = this.#lateMisses[place] = 0;
    }
    for (let e = 0; e < streams.length; e++) {
      const { place } = streams[e]!;
      const missed = rate[e]! * (1 - hits[e]!);
      this.#asked[place]! += rate[e]!;
      this.#missed[place]! += missed;
      this.#lateMisses[place]! += lateMisses[e]!;
      this.#idle[place] = (1 - held) / this.#missed[place]!;
      this.requestRates[cache]! += weight * rate[e]!;
      this.hitRates[cache]! += weight * rate[e]! * hits[e]!;
    }
  }
}
