import { choice, Type, type CommandDefinition } from '@icarus-sim/core';

const parameters = Type.Object({
  from: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'Format of the trace, for CSV also columns; by default what the ending of its name says',
    }),
  ),
  to: Type.Optional(
    choice(['LINES', 'CSV', 'ORACLE_GENERAL'], {
      description: 'Format to write; by default what the ending of the name says',
    }),
  ),
  sample: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    default: 1,
    description: 'Keep this share of the contents, with all their requests',
  }),
  seed: Type.Integer({ minimum: 0, default: 1, description: 'Another one draws another sample' }),
  fromTime: Type.Optional(
    Type.Number({ description: 'Keep requests from this time on', unit: 's' }),
  ),
  toTime: Type.Optional(Type.Number({ description: 'Keep requests before this time', unit: 's' })),
  split: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Write this many files of equal length' }),
  ),
  splitRequests: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Write files of this length', unit: 'requests' }),
  ),
  skipMalformed: Type.Boolean({
    default: false,
    description: 'Pass over malformed lines with a warning instead of ending at the first',
  }),
  force: Type.Boolean({ default: false, description: 'Replace files that exist already' }),
});

/** `icarus trace convert`. */
export const traceConvert: CommandDefinition<typeof parameters> = {
  description: 'Write a trace in another format, or a sample, a time window or parts of it',
  parameters,
  arguments: [
    { name: 'in', description: 'file of requests; may be compressed (.gz, .zst)' },
    { name: 'out', description: 'file to write; compressed where its name ends in .gz' },
  ],
  shortOptions: { force: 'f' },
  examples: [
    'icarus trace convert trace.oracleGeneral.zst trace.csv.gz',
    'icarus trace convert access.log requests.bin --from SQUID --skip-malformed',
    'icarus trace convert trace.csv tenth.csv --sample 0.1 --from-time 0 --to-time 3600',
    'icarus trace convert trace.txt part.txt --split 4',
  ],
  async run({ arguments: { in: input, out }, options }, context) {
    const { convert } = await import('../traces/convert.js');
    return await convert(String(input), String(out), options, context);
  },
};
