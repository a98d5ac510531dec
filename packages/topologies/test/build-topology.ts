import {
  parseParameters,
  RandomStreams,
  type ParameterSchema,
  type Topology,
  type TopologyFactory,
} from '@icarus-sim/core';

/** What a test may choose beside the parameters. */
export interface BuildOptions {
  readonly seed?: number;
  readonly replication?: number;
  readonly baseDirectory?: string;
}

/** Builds a topology as the framework does: parameters checked, defaults filled in. */
export async function buildTopology<Schema extends ParameterSchema>(
  factory: TopologyFactory<Schema>,
  values: Readonly<Record<string, unknown>> = {},
  { seed = 1, replication = 1, baseDirectory = '.' }: BuildOptions = {},
): Promise<Topology> {
  const parameters = parseParameters(factory.parameters, values, 'topology');
  const random = RandomStreams.of(seed, replication).within('topology');
  return factory.create(parameters, { random, baseDirectory, warn() {} });
}
