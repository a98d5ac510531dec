import {
  componentText,
  InputError,
  isInputError,
  resolveComponent,
  type ComponentContext,
  type ComponentSpecification,
} from '@icarus-sim/core';
import { checkReplayedCache, type DenseTrace } from '@icarus-sim/engine';

/** An eviction policy that has passed every check. */
export interface ReplayedPolicy {
  /** The policy as it was asked for, for headings. */
  readonly title: string;
  /** The policy with all its parameters. */
  readonly specification: ComponentSpecification;
}

/**
 * Looks policies up and checks their parameters.
 * @returns Each policy once.
 * @throws InputError listing what is wrong with the first that isn't right.
 */
export function resolvePolicies(asked: readonly ComponentSpecification[]): ReplayedPolicy[] {
  const policies = new Map<string, ReplayedPolicy>();
  for (const policy of asked) {
    const locate = (path: string): string => placeOf(policy.name, path);
    const specification = resolveComponent('cachePolicy', policy, locate);
    const title = componentText(policy);
    policies.set(title, { title, specification });
  }
  return [...policies.values()];
}

/**
 * Checks that policies can be had as small as the smallest cache: some have a least size.
 * @throws InputError where one can't.
 */
export function checkSmallestCaches(
  policies: readonly ReplayedPolicy[],
  sizes: readonly number[],
  trace: DenseTrace,
  context: ComponentContext,
): void {
  const size = Math.min(...sizes);
  for (const { title, specification } of policies) {
    try {
      checkReplayedCache(trace, { policy: specification, size }, context);
    } catch (error) {
      throw isInputError(error) ? atSize(error, title, size) : error;
    }
  }
}

function placeOf(policy: string, path: string): string {
  const parameter = path.replace(/^cachePolicy\.?/, '');
  return parameter === 'name' ? '--policy' : `--policy ${policy}, ${parameter}`;
}

function atSize({ problems }: InputError, title: string, size: number): InputError {
  return new InputError(
    problems.map((problem) => ({
      ...problem,
      place: problem.place.replace(/^cachePolicy/, `--policy ${title} --cache-size ${size}`),
    })),
  );
}
