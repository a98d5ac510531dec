import { Type, type Static } from '@icarus-sim/core';
import { GIVEN_PATHS } from '../routing/given-paths-router.js';

const node = (description: string) => Type.String({ minLength: 1, description });
const time = Type.Number({ description: 'When, in the unit of the workload’s times' });

function change<
  const Action extends string,
  Fields extends Record<string, ReturnType<typeof node>>,
>(action: Action, fields: Fields) {
  return Type.Object(
    { time, action: Type.Literal(action, { description: 'What happens' }), ...fields },
    { additionalProperties: false },
  );
}

const link = { u: node('One end of the link'), v: node('Other end of the link') };
const newEnds = {
  newU: node('One end that the link is moved to'),
  newV: node('Other end that the link is moved to'),
};

/**
 * Schema of one change of the network at a given time.
 * @internal
 */
export const NETWORK_CHANGE = Type.Union([
  change('removeLink', link),
  change('restoreLink', link),
  change('rewireLink', { ...link, ...newEnds }),
  change('removeNode', { node: node('Node that goes or comes back') }),
  change('restoreNode', { node: node('Node that goes or comes back') }),
]);

/**
 * One change of the network at a given time.
 * @internal
 */
export type NetworkChange = Static<typeof NETWORK_CHANGE>;

/**
 * Schema of a configuration's `netconf`.
 * @internal
 */
export const NETWORK_CONFIGURATION = Type.Object({
  shortestPaths: Type.Optional(
    Type.Union([Type.String({ minLength: 1 }), GIVEN_PATHS], {
      description: 'Paths to use instead of computed ones: an object, or a JSON file with it',
    }),
  ),
  events: Type.Optional(
    Type.Array(NETWORK_CHANGE, { description: 'Changes of the network while the simulation runs' }),
  ),
});

/**
 * A configuration's `netconf`.
 * @internal
 */
export type NetworkConfiguration = Static<typeof NETWORK_CONFIGURATION>;
