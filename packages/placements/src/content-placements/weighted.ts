import { InputError, Type, type ContentPlacement } from '@icarus-sim/core';
import { SourcePositions } from './source-positions.js';
import { WeightedSampler } from './weighted-sampler.js';

const parameters = Type.Object({
  sourceWeights: Type.Record(Type.String(), Type.Number({ minimum: 0 }), {
    description: 'Weight of each source by name; sources that are not named have weight 0',
  }),
});

/** @throws InputError where nothing can be drawn in proportion to the weights. */
function checkSum(weights: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total > 0 && total < Infinity) return;
  const allowed = 'at least one weight above 0, and a finite sum';
  throw new InputError({ place: 'sourceWeights', found: `weights that sum to ${total}`, allowed });
}

/**
 * Each content is at a source drawn with a probability in proportion to the source's weight,
 * independently of all others.
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
    checkSum(weights);
    const sampler = new WeightedSampler(weights);
    const stream = random.stream('sources');
    const assignment = new Uint16Array(contents.size);
    for (let content = 0; content < assignment.length; content++) {
      assignment[content] = sampler.positionOf(stream.nextFloat());
    }
    return assignment;
  },
};
