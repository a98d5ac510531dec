import { choice, Type, type CommandDefinition } from '@icarus-sim/core';

const parameters = Type.Object({
  parameters: Type.Optional(
    Type.Array(Type.String(), { description: "Parameters of the topology: n=5, or '{n: 5}'" }),
  ),
  results: Type.Optional(
    Type.String({ description: 'File of results, whose link loads and hit ratios are drawn' }),
  ),
  experiment: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Which experiment of the results, counted from 1' }),
  ),
  labels: choice(['label', 'name', 'none'], {
    default: 'label',
    description: 'What stands beside nodes: the place on the map, the name in results, or nothing',
  }),
  layout: choice(['map', 'force'], {
    default: 'map',
    description: 'Where nodes stand: on the map where the topology has one, or by forces',
  }),
  seed: Type.Integer({
    default: 1,
    minimum: 0,
    description: 'Seed of random layouts and topologies',
  }),
  width: Type.String({
    default: '7in',
    description: 'Width of the whole drawing with its unit: in, cm, mm, pt or px',
  }),
  title: Type.Optional(Type.String({ description: 'Title above the drawing' })),
  output: Type.Optional(
    Type.String({
      description:
        'File to write, ending in .svg, .png, .pdf, .html or .json (default: the name of the topology, ending in .svg)',
    }),
  ),
});

/** `icarus topology draw`: a picture of a network, with its loads where results tell them. */
export const topologyDrawCommand: CommandDefinition<typeof parameters> = {
  description: 'Draw a network: its sources, receivers and caches, and the load of a result',
  parameters,
  arguments: [
    {
      name: 'topology',
      description:
        'name of a topology such as GEANT or TREE:k=2,h=4, or a file (default: that of the results)',
      optional: true,
    },
  ],
  shortOptions: { output: 'o', parameters: 'p' },
  examples: [
    'icarus topology draw GEANT -o geant.svg',
    'icarus topology draw TREE -p k=2,h=4 -o tree.png',
    'icarus topology draw my-network.graphml -o network.pdf',
    'icarus topology draw --results campaign.results.jsonl --experiment 3 -o loads.svg',
  ],
  async run(call, context) {
    const { topology } = call.arguments;
    const { drawTopology } = await import('../drawing/draw-topology.js');
    return await drawTopology(
      topology === undefined ? undefined : String(topology),
      call.options,
      context,
    );
  },
};
