import { CongruentialStream } from './congruential-stream.js';
import type { RandomStream } from './random-stream.js';
import { XoroshiroStream } from './xoroshiro-stream.js';

/** The kinds of component whose draws a draw seed replaces. */
const DRAWING_KINDS: ReadonlySet<string> = new Set(['strategy', 'cachePolicy']);

/**
 * The named random streams of one experiment in one replication. A stream depends on the seed,
 * the replication and its name only, so that experiments that differ in strategy or policy see
 * the same requests (common random numbers).
 * @example
 * ```ts
 * import { RandomStreams } from '@icarus-sim/core';
 *
 * const draw = (seed: number, purpose: string) =>
 *   RandomStreams.of(seed, 1).within('workload').stream(purpose).nextFloat();
 *
 * console.log(draw(1, 'arrivals') === draw(1, 'arrivals')); // true
 * console.log(draw(1, 'arrivals') === draw(1, 'contents')); // false
 * console.log(draw(1, 'arrivals') === draw(2, 'arrivals')); // false
 * ```
 */
export class RandomStreams {
  readonly #prefix: string;
  readonly #draws: CongruentialStream | undefined;

  private constructor(prefix: string, draws: CongruentialStream | undefined) {
    this.#prefix = prefix;
    this.#draws = draws;
  }

  /**
   * The streams of a replication.
   * @param seed - Master seed of the campaign.
   * @param replication - Replication, from 1.
   * @param drawSeed - Where given, strategies and eviction policies all draw from one
   * congruential generator started with it, see {@link CongruentialStream}.
   */
  static of(seed: number, replication: number, drawSeed?: number): RandomStreams {
    const draws = drawSeed === undefined ? undefined : new CongruentialStream(drawSeed);
    return new RandomStreams(`${seed}/${replication}`, draws);
  }

  /**
   * The streams of one component, apart from those of any other.
   * @param scope - Kind of the component, and where there are several of it, which one.
   */
  within(scope: string): RandomStreams {
    return new RandomStreams(`${this.#prefix}/${scope}`, this.#draws);
  }

  /**
   * A stream of its own for each purpose.
   * @param purpose - Name of the stream, such as `arrivals`; the same name starts the same
   * sequence anew.
   */
  stream(purpose: string): RandomStream {
    const kind = this.#prefix.split('/')[2] ?? '';
    if (this.#draws && DRAWING_KINDS.has(kind)) return this.#draws;
    return new XoroshiroStream(`${this.#prefix}/${purpose}`);
  }

  /** How many draws were taken where a draw seed was given, else `undefined`. */
  get drawsUsed(): number | undefined {
    return this.#draws?.drawsUsed;
  }
}
