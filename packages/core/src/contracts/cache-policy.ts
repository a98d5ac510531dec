import type { ComponentContext, ComponentDefinition, ParametersOf } from './component.js';
import type { ParameterSchema } from '../parameters/parameter-schema.js';

/** Returned where an operation on a cache has no content to name. */
export const NO_CONTENT = -1;

/** A cache of fixed capacity with its eviction policy. Contents are numbers from 0. */
export interface CachePolicy {
  /** Largest number of contents held, at least 1. */
  readonly capacity: number;
  /** Number of contents held now. */
  readonly size: number;
  /** Whether a content is held, without any effect on the policy's state. */
  has(content: number): boolean;
  /** Looks a content up as a request does, updating the policy's state; true on a hit. */
  get(content: number): boolean;
  /**
   * Inserts a content, or renews it where it is held already.
   * @returns The content evicted to make room, or `NO_CONTENT`.
   */
  put(content: number): number;
  /** Drops a content; true where it was held. */
  remove(content: number): boolean;
  /** Position of a content from the top (0, the last to be evicted), or -1 where it isn't held. */
  position(content: number): number;
  /** The contents held, the last to be evicted first. */
  dump(): number[];
  /** Empties the cache and forgets all history. */
  clear(): void;
}

/** What an eviction policy may use beside its parameters. */
export interface CachePolicyContext extends ComponentContext {
  /** Number of contents in the catalogue; contents are below it. */
  readonly nContents: number;
  /** Name of the node the cache is at. */
  readonly node: string;
  /** The simulated time, advanced by the engine at every request. */
  readonly clock: SimulatedClock;
  /**
   * Where the policy `needsFuture`: the contents this cache will be asked for, in order, as
   * recorded in an earlier pass over the workload.
   */
  readonly future?: Int32Array;
  /**
   * Builds another registered policy, for policies that wrap one.
   * @throws InputError where the name or the parameters are not valid.
   */
  createPolicy(specification: { readonly name: string }, capacity: number): CachePolicy;
}

/** The simulated time as policies see it. */
export interface SimulatedClock {
  /** Time of the current request, in the workload's unit. */
  now: number;
}

/** A registered eviction policy. */
export interface CachePolicyFactory<
  Schema extends ParameterSchema = ParameterSchema,
> extends ComponentDefinition<Schema> {
  /** True for a policy that must know the requests to come; see `CachePolicyContext.future`. */
  readonly needsFuture?: boolean;
  /**
   * Builds an empty cache.
   * @param capacity - Its size in contents, at least 1.
   */
  create(
    capacity: number,
    parameters: ParametersOf<Schema>,
    context: CachePolicyContext,
  ): CachePolicy;
}
