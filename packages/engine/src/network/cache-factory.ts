import {
  isInputError,
  lookUp,
  parseParameters,
  type CachePolicy,
  type CachePolicyContext,
  type ComponentContext,
  type ComponentSpecification,
  type ContentCatalogue,
  type SimulatedClock,
} from '@icarus-sim/core';

/**
 * Which of a node's caches is built: the one that the network shares or the node's own.
 * @internal
 */
export type CacheRole = 'cache' | 'localCache';

/**
 * Names one cache of an experiment.
 * @internal
 */
export function cacheKey(node: string, role: CacheRole): string {
  return `${role}/${node}`;
}

/**
 * Builds the caches of an experiment, all with the same policy and parameters.
 * @internal
 */
export class CacheFactory {
  /** The time that all caches see. */
  readonly clock: SimulatedClock = { now: 0 };
  readonly #specification: ComponentSpecification;
  readonly #contents: ContentCatalogue;
  readonly #context: ComponentContext;
  readonly #futures: ReadonlyMap<string, Int32Array> | undefined;

  /**
   * @param specification - The eviction policy with its parameters.
   * @param futures - For each cache, see `cacheKey`, the requests it will see, where recorded.
   */
  constructor(
    specification: ComponentSpecification,
    contents: ContentCatalogue,
    context: ComponentContext,
    futures?: ReadonlyMap<string, Int32Array>,
  ) {
    this.#specification = specification;
    this.#contents = contents;
    this.#context = context;
    this.#futures = futures;
  }

  /** Whether the policy must know the requests to come. */
  get needsFuture(): boolean {
    return lookUp('cachePolicy', this.#specification.name, 'cachePolicy.name').needsFuture === true;
  }

  /**
   * Builds one cache.
   * @param capacity - In contents, at least 1.
   * @throws InputError where the policy doesn't accept its parameters.
   */
  create(node: string, capacity: number, role: CacheRole): CachePolicy {
    const future = this.#futures?.get(cacheKey(node, role));
    let parts = 0;
    const context: CachePolicyContext = {
      random: this.#context.random.within(`cachePolicy/${cacheKey(node, role)}`),
      baseDirectory: this.#context.baseDirectory,
      warn: (message) => this.#context.warn(message),
      nContents: this.#contents.size,
      node,
      clock: this.clock,
      createPolicy: (specification, size) => {
        const random = context.random.within(`part/${++parts}`);
        return createPolicy(specification, size, { ...context, random }, 'policy');
      },
      ...(future && { future }),
    };
    return createPolicy(this.#specification, capacity, context, 'cachePolicy');
  }
}

function createPolicy(
  specification: { readonly name: string },
  capacity: number,
  context: CachePolicyContext,
  place: string,
): CachePolicy {
  const { name, ...parameters } = specification;
  const factory = lookUp('cachePolicy', name, `${place}.name`);
  try {
    const values = parseParameters(factory.parameters, parameters, '');
    return factory.create(capacity, values, context);
  } catch (error) {
    if (isInputError(error)) throw error.within(place);
    throw error;
  }
}
