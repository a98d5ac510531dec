import { Type, type CommandDefinition } from '@icarus-sim/core';

const parameters = Type.Object({
  output: Type.Optional(
    Type.String({
      description: 'File to write (default: the name of the results, ending in .html)',
    }),
  ),
  force: Type.Boolean({
    default: false,
    description: 'Replace the output file where it exists and is no report',
  }),
  level: Type.Number({
    default: 0.95,
    exclusiveMinimum: 0,
    exclusiveMaximum: 1,
    description: 'Level of confidence of the intervals',
  }),
  serve: Type.Boolean({
    default: false,
    description: 'Show the report of a campaign that is running, on a server of its own',
  }),
  port: Type.Integer({
    default: 8127,
    minimum: 0,
    maximum: 65_535,
    description: 'Port of the server; 0 for any that is free',
  }),
  host: Type.String({
    default: '127.0.0.1',
    minLength: 1,
    description: 'Address that the server listens at',
  }),
});

/** `icarus report`: one page with all results, in a file or live. */
export const reportCommand: CommandDefinition<typeof parameters> = {
  description: 'Write the results of a campaign as one HTML page, or show them live',
  parameters,
  arguments: [{ name: 'file', description: 'journal of a run, or results in a registered format' }],
  shortOptions: { output: 'o', force: 'f' },
  examples: [
    'icarus report campaign.results.jsonl',
    'icarus report campaign.results.jsonl -o report.html',
    'icarus report campaign.results.jsonl --serve',
  ],
  async run(call, context) {
    const file = String(call.arguments['file']);
    if (call.options.serve) {
      const { serveReport } = await import('../serve/serve-report.js');
      return await serveReport(file, call.options, context);
    }
    const { writeReport } = await import('../page/write-report.js');
    return await writeReport(file, call.options, context);
  },
};
