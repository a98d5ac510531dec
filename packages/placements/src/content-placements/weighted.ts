import { InputError, Type, type ContentPlacement } from '@icarus-sim/core';
import { SourcePositions } from './source-positions.js';

const parameters = Type.Object({
  sourceWeights: Type.Record(Type.String(), Type.Number({ minimum: 0 }), {
    description: 'Weight of each source by name; sources that are not named have weight 0',
  }),
});

/** The running totals of the weights, divided by their sum. */
function cumulativeShares(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && total < Infinity)) {
    const allowed = 'at least one weight above 0, and a finite sum';
    throw new InputError({
      place: 'sourceWeights',
      found: `weights that sum to ${total}`,
      allowed,
    });
  }
  let sum = 0;
  return weights.map((weight) => (sum += weight) / total);
}

/** The first position whose cumulative share is above `share`, by bisection. */
function positionAt(cumulative: Float64Array, share: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 1) > share) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Each content is at a source drawn with a probability in proportion to the source's weight,
 * independently of all others. O(contents · log sources).
 */
export const weightedContentPlacement: ContentPlacement<typeof parameters> = {
  description: 'Assigns each content to a source drawn at random in proportion to given weights.',
  parameters,
  place(topology, contents, { sourceWeights }, { random }) {
    const positions = new SourcePositions(topology);
    const weights = new Float64Array(positions.count);
    for (const [name, weight] of Object.entries(sourceWeights)) {
      weights[positions.positionOf(name, `sourceWeights.${name}`)] = weight;
    }
    const cumulative = cumulativeShares(weights);
    const stream = random.stream('sources');
    const assignment = new Uint16Array(contents.size);
    for (let content = 0; content < assignment.length; content++) {
      assignment[content] = positionAt(cumulative, stream.nextFloat());
    }
    return assignment;
  },
};
