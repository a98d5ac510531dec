import { InputError, type Topology } from '@icarus-sim/core';

/**
 * The nodes where a placement may put caches, in topology order. O(nodes).
 * @throws InputError where there are none, or a receiver is among them.
 */
export function icrCandidatesOf(topology: Topology): number[] {
  const candidates = topology.icrCandidates();
  if (candidates.length === 0) {
    const allowed = 'at least one, named in the graph attribute icrCandidates';
    throw new InputError({ place: '', found: 'a topology without ICR candidates', allowed });
  }
  const receiver = candidates.find((node) => topology.stack(node) === 'receiver');
  if (receiver !== undefined) {
    const found = `receiver ${topology.nodeName(receiver)} among the ICR candidates`;
    throw new InputError({ place: '', found, allowed: 'routers and sources' });
  }
  return candidates;
}

/**
 * Checks a number of nodes to be chosen from the candidates.
 * @param place - Name of the parameter.
 * @throws InputError where there are fewer candidates.
 */
export function checkCandidateCount(
  place: string,
  count: number,
  candidates: readonly number[],
): void {
  if (count <= candidates.length) return;
  const allowed = `at most ${candidates.length}, the number of ICR candidates`;
  throw new InputError({ place, found: String(count), allowed });
}
