import { InputError, type CommandContext } from '@icarus-sim/core';
import { openTrace } from '@icarus-sim/engine';
import {
  convertTrace,
  WRITTEN_FORMATS,
  type Conversion,
  type ConversionPlan,
} from './conversion/convert-trace.js';
import { formatCount, formatNumber } from './presentation/quantities.js';
import { textColumns } from './presentation/text-columns.js';
import { traceContext } from './trace-context.js';
import { traceFormatOf } from './trace-format.js';

/** Options of `icarus trace convert`. */
export interface ConversionOptions {
  readonly from?: string;
  readonly to?: ConversionPlan['format'];
  /** Share of the contents that is kept. */
  readonly sample: number;
  readonly seed: number;
  /** In seconds. */
  readonly fromTime?: number;
  /** In seconds. */
  readonly toTime?: number;
  readonly split?: number;
  readonly splitRequests?: number;
  readonly skipMalformed: boolean;
  readonly force: boolean;
}

/**
 * Carries out `icarus trace convert`.
 * @returns The exit code.
 * @throws InputError where an option, the trace or the file to write is not usable.
 */
export async function convert(
  trace: string,
  file: string,
  options: ConversionOptions,
  context: CommandContext,
): Promise<number> {
  const { from, to, sample: rate, seed, skipMalformed, ...rest } = options;
  checkOptions(file, options);
  await context.loadPlugins();
  const reading = {
    ...{ format: traceFormatOf(trace, from, '--from'), option: '--from' },
    strict: !skipMalformed,
  };
  const surroundings = traceContext(context);
  const conversion = await convertTrace(() => openTrace(trace, reading, surroundings), {
    ...rest,
    ...{ trace, file, format: to ?? formatToWrite(file), sample: { rate, seed } },
    ...{ directory: context.directory, warn: surroundings.warn },
  });
  context.print(conversionText(conversion));
  return 0;
}

function checkOptions(file: string, { split, splitRequests }: ConversionOptions): void {
  if (file.endsWith('.zst')) {
    throw new InputError({
      place: file,
      found: 'an ending for Zstandard, which Node.js 20 can read but not write',
      allowed: 'the ending .gz, or none for a file that is not compressed',
    });
  }
  if (split === undefined || splitRequests === undefined) return;
  const found = 'beside --split';
  throw new InputError({ place: '--split-requests', found, allowed: 'one of both' });
}

/** The format that the ending of a name stands for. */
function formatToWrite(file: string): ConversionPlan['format'] {
  const { name } = traceFormatOf(file, undefined, '--to');
  return WRITTEN_FORMATS.find((format) => format === name) ?? 'LINES';
}

function conversionText({ read, contents, files }: Conversion): string {
  const written = files.reduce((sum, { requests }) => sum + requests, 0);
  const rows = files.map(({ file, requests }) => [file, formatCount(requests, 'request')]);
  const summary =
    `${formatNumber(written)} of ${formatCount(read, 'request')} written, ` +
    `for ${formatCount(contents, 'content')}`;
  return [...textColumns(rows, ['left', 'right']), summary].join('\n');
}
