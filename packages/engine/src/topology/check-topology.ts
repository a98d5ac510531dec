import { InputError, quote, type Problem, type Topology } from '@icarus-sim/core';
import { isConnected } from '../graph/components.js';

const STACKS: readonly string[] = ['source', 'receiver', 'router'];

/** Sizes are kept as 32-bit integers. */
const LARGEST_CACHE = 2 ** 31 - 1;

/** Sizes between 0 and 1 are let through: they are raised to 1 with a warning. */
function isCacheSize(size: number): boolean {
  return Number.isInteger(size) ? size >= 0 && size <= LARGEST_CACHE : size > 0 && size < 1;
}

function checkNodes(topology: Topology): Problem[] {
  const problems: Problem[] = [];
  topology.graph.forEachNode((name, { stack, cacheSize }) => {
    if (!STACKS.includes(stack)) {
      const found = `stack ${quote(stack)}`;
      problems.push({ place: `node ${name}`, found, allowed: STACKS.join(', ') });
    }
    if (cacheSize !== undefined && !isCacheSize(cacheSize)) {
      const found = `cacheSize ${quote(cacheSize)}`;
      problems.push({
        place: `node ${name}`,
        found,
        allowed: `a whole number from 0 to ${LARGEST_CACHE}`,
      });
    }
    if (cacheSize !== undefined && stack !== 'router') {
      const allowed = 'caches at routers only';
      problems.push({ place: `node ${name}`, found: `a cache at a ${stack}`, allowed });
    }
  });
  return problems;
}

function checkLinks(topology: Topology): Problem[] {
  const problems: Problem[] = [];
  topology.graph.forEachEdge((_, { weight, delay, type }, u, v) => {
    const place = `link ${u}–${v}`;
    if (!(Number.isFinite(weight) && weight >= 0)) {
      problems.push({ place, found: `weight ${quote(weight)}`, allowed: 'a number, at least 0' });
    }
    if (!(Number.isFinite(delay) && delay >= 0)) {
      problems.push({ place, found: `delay ${quote(delay)}`, allowed: 'ms, at least 0' });
    }
    if (type !== 'internal' && type !== 'external') {
      problems.push({ place, found: `type ${quote(type)}`, allowed: 'internal, external' });
    }
  });
  return problems;
}

/** Names in a graph attribute that must be nodes of the graph. */
function checkNames(topology: Topology, attribute: string, names: readonly string[]): Problem[] {
  return names
    .filter((name) => topology.nodeIndex(name) < 0)
    .map((name) => ({ place: attribute, found: `unknown node ${quote(name)}` }));
}

function checkAttributes(topology: Topology): Problem[] {
  const { icrCandidates, clusters, cacheAssignment } = topology.graph.getAttributes();
  return [
    ...checkNames(topology, 'icrCandidates', icrCandidates ?? []),
    ...checkNames(topology, 'clusters', (clusters ?? []).flat()),
    ...checkNames(topology, 'cacheAssignment', Object.entries(cacheAssignment ?? {}).flat()),
  ];
}

function checkWhole(topology: Topology): Problem[] {
  const problems: Problem[] = [];
  const allowed = 'at least one';
  if (topology.receivers().length === 0) {
    problems.push({ place: 'topology', found: 'no receivers', allowed });
  }
  if (topology.sources().length === 0) {
    problems.push({ place: 'topology', found: 'no sources', allowed });
  }
  if (topology.nodeCount > 0 && !isConnected(topology)) {
    const found = 'a network in several parts';
    problems.push({ place: 'topology', found, allowed: 'one in which every node can be reached' });
  }
  return problems;
}

/**
 * Checks that a network can be simulated: roles, sizes, weights and delays are valid, names are
 * of nodes, there are receivers and sources, and all nodes are connected. O(nodes + links).
 * @throws InputError listing everything that is wrong.
 */
export function checkTopology(topology: Topology): void {
  const problems = [
    ...checkNodes(topology),
    ...checkLinks(topology),
    ...checkAttributes(topology),
    ...checkWhole(topology),
  ];
  if (problems.length > 0) throw new InputError(problems);
}
