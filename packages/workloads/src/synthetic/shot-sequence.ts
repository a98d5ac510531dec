import FlatQueue from 'flatqueue';
import type { RandomStream } from '@icarus-sim/core';
import type { ShotGroup, ShotPlan } from './shot-plan.js';
import type { ShotProfile } from './shot-profile.js';

/**
 * Brings the planned requests of all contents into the order of time. The times of one content
 * are drawn one by one, as order statistics of its profile; the contents now alive wait in a heap
 * for their next request.
 */
export class ShotSequence {
  /** Time of the current request in seconds. */
  time = 0;
  /** Content of the current request. */
  content = -1;
  readonly #plan: ShotPlan;
  readonly #profile: ShotProfile;
  readonly #duration: number;
  readonly #stream: RandomStream;
  readonly #queue = new FlatQueue();
  /** Requests left of each content. */
  readonly #left: Int32Array;
  /** Share of each content's requests in the run that are before its latest one, from 0 to 1. */
  readonly #progress: Float64Array;
  /** For each group the next content to be born. */
  readonly #unborn: Int32Array;

  /**
   * @param duration - Length of the run in seconds.
   * @param stream - Where the times are drawn from, one draw a request.
   */
  constructor(plan: ShotPlan, profile: ShotProfile, duration: number, stream: RandomStream) {
    this.#plan = plan;
    this.#profile = profile;
    this.#duration = duration;
    this.#stream = stream;
    this.#left = plan.counts.slice();
    this.#progress = new Float64Array(plan.counts.length);
    this.#unborn = Int32Array.from(plan.groups, ({ first }) => first);
  }

  /** Goes on to the next request; there must be one. O(log contents alive). */
  next(): void {
    const { groups } = this.#plan;
    for (let i = 0; i < groups.length; i++) this.#admit(groups[i]!, i);
    const content = this.#queue.peek() ?? -1;
    this.time = this.#queue.peekValue() ?? NaN;
    this.content = content;
    this.#queue.pop();
    this.#schedule(content, this.#groupOf(content));
  }

  /** Admits the contents of a group born before the next request known so far. */
  #admit(group: ShotGroup, position: number): void {
    let content = this.#unborn[position]!;
    while (
      content < group.end &&
      this.#plan.births[content]! <= (this.#queue.peekValue() ?? Infinity)
    ) {
      this.#schedule(content++, group);
    }
    this.#unborn[position] = content;
  }

  #groupOf(content: number): ShotGroup {
    for (const group of this.#plan.groups) if (content < group.end) return group;
    throw new RangeError('no request is left');
  }

  /** Draws the time of a content's next request where it has one left. */
  #schedule(content: number, { lifespan }: ShotGroup): void {
    const left = this.#left[content]!;
    if (left === 0) return;
    this.#left[content] = left - 1;
    const step = 1 - (1 - this.#stream.nextFloat()) ** (1 / left);
    const progress = this.#progress[content]! + (1 - this.#progress[content]!) * step;
    this.#progress[content] = progress;

    const birth = this.#plan.births[content]!;
    const before = this.#profile.remaining(Math.max(0, -birth) / lifespan);
    const after = this.#profile.remaining((this.#duration - birth) / lifespan);
    const age = this.#profile.ageAt(before - (before - after) * progress) * lifespan;
    // Rounding may take the time out of what is left of the run.
    const time = Math.min(Math.max(this.time, birth + age), this.#duration);
    this.#queue.push(content, time);
  }
}
