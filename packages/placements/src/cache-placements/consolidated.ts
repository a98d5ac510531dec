import { choice, Type, type CachePlacement } from '@icarus-sim/core';
import {
  betweennessCentrality,
  degrees,
  egoBetweennessCentrality,
  eigenvectorCentrality,
} from '@icarus-sim/engine';
import { icrCandidatesOf } from './icr-candidates-of.js';
import { placeEqualCaches } from './place-caches.js';
import { roundHalfToEven } from './round-half-to-even.js';

const METRICS = {
  betweenness: betweennessCentrality,
  egoBetweenness: egoBetweennessCentrality,
  degree: degrees,
  eigenvector: eigenvectorCentrality,
};

type Metric = keyof typeof METRICS;

const parameters = Type.Object({
  spread: Type.Number({
    minimum: 0,
    maximum: 1,
    default: 0.5,
    description: 'Share of the ICR candidates that have a cache; at least one has',
  }),
  metric: choice<Metric>(['betweenness', 'egoBetweenness', 'degree', 'eigenvector'], {
    default: 'betweenness',
    description: 'Centrality by which the candidates are ranked',
  }),
  target: choice(['top', 'bottom'], {
    default: 'top',
    description: 'Whether the most or the least central candidates have the caches',
  }),
});

/** Nodes in increasing order of centrality times `sign`; those that tie stay in order. */
function rank(nodes: readonly number[], centralities: ArrayLike<number>, sign: 1 | -1): number[] {
  // Nodes alike to nine digits differ by rounding only.
  const keyOf = (node: number): number => sign * Number((centralities[node] ?? 0).toPrecision(9));
  return nodes
    .map((node) => ({ node, key: keyOf(node) }))
    .sort((a, b) => a.key - b.key)
    .map(({ node }) => node);
}

/**
 * The most (or least) central ICR candidates share the cache budget equally. It tells how far
 * caches should be spread over a network.
 */
export const consolidatedCachePlacement: CachePlacement<typeof parameters> = {
  description:
    'Divides the cache budget equally among the most, or the least, central ICR candidates.',
  parameters,
  place(topology, cacheBudget, { spread, metric, target }) {
    const candidates = icrCandidatesOf(topology);
    const count = Math.max(1, roundHalfToEven(spread * candidates.length));
    const ranked = rank(candidates, METRICS[metric](topology), target === 'top' ? -1 : 1);
    placeEqualCaches(topology, cacheBudget, ranked.slice(0, count));
  },
};
