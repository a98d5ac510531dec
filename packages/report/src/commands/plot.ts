import { choice, Type, type CommandDefinition } from '@icarus-sim/core';
import { PLOT_KINDS } from '../plots/specification/plot-options.js';

const parameters = Type.Object({
  x: Type.Optional(
    Type.String({ description: 'Parameter on the horizontal axis, such as workload.alpha' }),
  ),
  y: Type.Optional(
    Type.Array(Type.String(), { description: 'Metric, such as CACHE_HIT_RATIO.MEAN', minItems: 1 }),
  ),
  by: Type.Optional(
    Type.String({
      description: 'Parameter that lines, bars or rows differ in, such as strategy.name',
    }),
  ),
  facet: Type.Optional(
    Type.String({ description: 'Parameter with a panel for each value, such as topology.name' }),
  ),
  where: Type.Optional(
    Type.Array(Type.String(), { description: 'Only experiments like topology.name=GEANT' }),
  ),
  kind: Type.Optional(choice(PLOT_KINDS, { description: 'Kind of figure (default: as fits)' })),
  logX: Type.Boolean({
    default: false,
    description: 'Logarithmic horizontal axis (default: where numbers spread over decades)',
  }),
  linearX: Type.Boolean({ default: false, description: 'Linear horizontal axis in any case' }),
  logY: Type.Boolean({ default: false, description: 'Logarithmic vertical axis, or colours' }),
  bands: Type.Boolean({ default: false, description: 'Intervals as bands instead of error bars' }),
  level: Type.Number({
    default: 0.95,
    exclusiveMinimum: 0,
    exclusiveMaximum: 1,
    description: 'Level of confidence of the intervals',
  }),
  width: Type.String({
    default: '6in',
    description: 'Width of the whole figure with its unit: in, cm, mm, pt or px',
  }),
  title: Type.Optional(Type.String({ description: 'Title above the figure' })),
  output: Type.Optional(
    Type.String({
      description:
        'File to write, ending in .svg, .png, .pdf, .html or .json (default: the name of the results, ending in .svg)',
    }),
  ),
});

/** `icarus plot`: a figure of results. */
export const plotCommand: CommandDefinition<typeof parameters> = {
  description:
    'Draw a figure of results: lines, bars, distributions, a heat map or series over time',
  parameters,
  arguments: [{ name: 'file', description: 'journal of a run, or results in a registered format' }],
  shortOptions: { output: 'o' },
  examples: [
    'icarus plot campaign.results.jsonl',
    'icarus plot campaign.results.jsonl --x workload.alpha --y CACHE_HIT_RATIO.MEAN --by strategy.name -o figure.pdf',
    'icarus plot campaign.results.jsonl --facet topology.name --bands --width 7in -o figure.svg',
    'icarus plot campaign.results.jsonl --kind cdf --y LATENCY.CDF --where topology.name=GEANT -o figure.png',
    'icarus plot campaign.results.jsonl --kind series --y HIT_RATIO_OVER_TIME.HIT_RATIO -o figure.svg',
  ],
  async run(call, context) {
    const { drawPlot } = await import('../plots/draw-plot.js');
    return await drawPlot(String(call.arguments['file']), call.options, context);
  },
};
