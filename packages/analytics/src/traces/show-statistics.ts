import { resolve } from 'node:path';
import type { CommandContext } from '@icarus-sim/core';
import { openTrace } from '@icarus-sim/engine';
import { writePlots } from './plots/write-plots.js';
import { statisticsText } from './presentation/statistics-text.js';
import { readStatistics } from './statistics/read-statistics.js';
import { traceContext } from './trace-context.js';
import { traceFormatOf } from './trace-format.js';

/** Options of `icarus trace stats`. */
export interface StatisticsOptions {
  readonly format?: string;
  /** Share of the contents that is looked at. */
  readonly sample: number;
  readonly seed: number;
  /** Size of the catalogue, where it is known. */
  readonly contents?: number;
  readonly windows: number;
  readonly json: boolean;
  /** Folder of the figures. */
  readonly plots?: string;
}

/**
 * Carries out `icarus trace stats`.
 * @returns The exit code.
 * @throws InputError where an option or the trace is not usable.
 */
export async function showStatistics(
  trace: string,
  options: StatisticsOptions,
  context: CommandContext,
): Promise<number> {
  const { sample: rate, seed, contents: catalogue, windows, json, plots } = options;
  await context.loadPlugins();
  const format = traceFormatOf(trace, options.format, '--format');
  const surroundings = traceContext(context);
  const statistics = await readStatistics(() => openTrace(trace, { format }, surroundings), {
    ...{ sample: { rate, seed }, windows, place: trace },
    ...(catalogue !== undefined && { catalogue }),
  });
  if (json) context.print(JSON.stringify({ trace, format, ...statistics }, undefined, 2));
  else context.print(statisticsText(`${trace} (${format.name})`, statistics));
  if (plots !== undefined) await writePlots(resolve(context.directory, plots), statistics, context);
  return 0;
}
