import type { RunDetails } from 'fast-check';

/**
 * Throws where a property does not hold, with the reason first and then the shortest input found.
 * @param where - What was being checked, such as a network or a capacity.
 * @param details - What came of the check.
 */
export function throwIfFailed<Inputs>(where: string, details: RunDetails<Inputs>): void {
  if (!details.failed) return;
  const { counterexample, errorInstance, seed } = details;
  const reason = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(
    `${where}: ${reason}\n  shortest input found: ${JSON.stringify(counterexample)}\n  seed: ${seed}`,
    { cause: errorInstance },
  );
}
