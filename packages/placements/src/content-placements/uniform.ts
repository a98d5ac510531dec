import { NO_PARAMETERS, type ContentPlacement } from '@icarus-sim/core';
import { checkedSources } from './checked-sources.js';

const parameters = NO_PARAMETERS;

/** Each content is at a source drawn with equal probability, independently of all others. */
export const uniformContentPlacement: ContentPlacement<typeof parameters> = {
  description: 'Assigns each content to a source drawn uniformly at random.',
  parameters,
  place(topology, contents, _, { random }) {
    const sourceCount = checkedSources(topology).length;
    const stream = random.stream('sources');
    const assignment = new Uint16Array(contents.size);
    for (let content = 0; content < assignment.length; content++) {
      assignment[content] = stream.nextInteger(sourceCount);
    }
    return assignment;
  },
};
