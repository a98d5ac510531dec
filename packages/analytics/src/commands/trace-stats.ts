import { Type, type CommandDefinition } from '@icarus-sim/core';

const parameters = Type.Object({
  format: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'Format of the trace, for CSV also columns; by default what the ending of its name says',
    }),
  ),
  sample: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    default: 1,
    description: 'Share of the contents that is looked at, such as 0.01; the rest is estimated',
  }),
  seed: Type.Integer({ minimum: 0, default: 1, description: 'Another one draws another sample' }),
  contents: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: "Size of the catalogue for Zipf's law; by default it is estimated",
    }),
  ),
  windows: Type.Integer({
    minimum: 0,
    maximum: 1000,
    default: 20,
    description: 'Number of windows of popularity over time; 0 saves reading the trace again',
  }),
  json: Type.Boolean({ default: false, description: 'Print JSON, with the points of all curves' }),
  plots: Type.Optional(
    Type.String({ minLength: 1, description: 'Folder to write figures to, as Vega-Lite and SVG' }),
  ),
});

/** `icarus trace stats`. */
export const traceStats: CommandDefinition<typeof parameters> = {
  description: 'Show what a trace is like: popularity, sizes, times and reuse of its contents',
  parameters,
  arguments: [{ name: 'file', description: 'file of requests; may be compressed (.gz, .zst)' }],
  examples: [
    'icarus trace stats trace.txt',
    'icarus trace stats trace.csv.gz --format CSV:content=url,time=at --plots figures',
    'icarus trace stats huge.oracleGeneral.zst --sample 0.01 --windows 0 --json',
  ],
  async run({ arguments: { file }, options }, context) {
    const { showStatistics } = await import('../traces/show-statistics.js');
    return await showStatistics(String(file), options, context);
  },
};
