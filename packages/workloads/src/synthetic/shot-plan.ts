import type { RandomStream, RandomStreams } from '@icarus-sim/core';
import { AliasTable } from '@icarus-sim/engine';
import type { ShotProfile } from './shot-profile.js';

/** Contents with the same lifespan. */
export interface ShotClass {
  /** Share of the contents that are born at any time. */
  readonly share: number;
  /** Unit of the ages of the profile, in seconds. */
  readonly lifespan: number;
  /** Mean number of requests for a content, relative to other classes. */
  readonly volume: number;
}

/** What a shot-noise workload is planned from. */
export interface ShotNoiseModel {
  readonly nContents: number;
  /** Number of requests from time 0 to `duration`. */
  readonly nRequests: number;
  /** In seconds. */
  readonly duration: number;
  /** Exponent of the Zipf-like tail of volumes. */
  readonly alpha: number;
  readonly profile: ShotProfile;
  /** At least one. */
  readonly classes: readonly ShotClass[];
}

/** The contents of one class: numbers from `first` to below `end`, in the order of their birth. */
export interface ShotGroup {
  readonly first: number;
  readonly end: number;
  /** In seconds. */
  readonly lifespan: number;
}

/** When contents are born and how often each is requested. */
export interface ShotPlan {
  readonly groups: readonly ShotGroup[];
  /** Time of birth of each content in seconds; negative where it was born before the run. */
  readonly births: Float64Array;
  /** Number of requests for each content. */
  readonly counts: Int32Array;
}

/** Time in which contents of a class are born whose requests can fall into the run. */
function span(model: ShotNoiseModel, { lifespan }: ShotClass): number {
  return model.duration + lifespan * model.profile.reach;
}

/** Divides the contents among the classes as their births do, rounding at the borders. */
function groupContents(model: ShotNoiseModel): ShotGroup[] {
  const sizes = model.classes.map((each) => each.share * span(model, each));
  const total = sizes.reduce((a, b) => a + b, 0);
  let sum = 0;
  let first = 0;
  return model.classes.map(({ lifespan }, i) => {
    sum += sizes[i] ?? 0;
    const end = Math.round((model.nContents * sum) / total);
    const group = { first, end, lifespan };
    first = end;
    return group;
  });
}

function drawBirths(
  model: ShotNoiseModel,
  groups: readonly ShotGroup[],
  stream: RandomStream,
): Float64Array {
  const births = new Float64Array(model.nContents);
  for (const { first, end, lifespan } of groups) {
    const earliest = -lifespan * model.profile.reach;
    for (let content = first; content < end; content++) {
      births[content] = earliest + (model.duration - earliest) * stream.nextFloat();
    }
    births.subarray(first, end).sort();
  }
  return births;
}

/** Expected requests of each content within the run, up to a common factor. */
function drawWeights(
  model: ShotNoiseModel,
  groups: readonly ShotGroup[],
  births: Float64Array,
  stream: RandomStream,
): Float64Array {
  const weights = new Float64Array(model.nContents);
  groups.forEach(({ first, end, lifespan }, i) => {
    const volume = model.classes[i]?.volume ?? 1;
    for (let content = first; content < end; content++) {
      const birth = births[content]!;
      const before = model.profile.remaining(Math.max(0, -birth) / lifespan);
      const after = model.profile.remaining((model.duration - birth) / lifespan);
      // Pareto-distributed with exponent 1 / alpha: ranked by size, a Zipf law with alpha.
      weights[content] = volume * (1 - stream.nextFloat()) ** -model.alpha * (before - after);
    }
  });
  return weights;
}

/**
 * Draws births and numbers of requests: births are those of a Poisson process, and the requests of
 * the run fall on the contents in proportion to their volumes within it. This is the shot-noise
 * process, given that there are so many contents and requests. O(contents + requests) time and
 * 20 bytes a content.
 * @param random - Streams `births`, `volumes` and `counts` are drawn from.
 */
export function planShots(model: ShotNoiseModel, random: RandomStreams): ShotPlan {
  const groups = groupContents(model);
  const births = drawBirths(model, groups, random.stream('births'));
  const weights = drawWeights(model, groups, births, random.stream('volumes'));
  const contents = new AliasTable(weights).sampler(random.stream('counts'));
  const counts = new Int32Array(model.nContents);
  for (let request = 0; request < model.nRequests; request++) counts[contents.next()]!++;
  return { groups, births, counts };
}
