import { HEADLINE_METRICS, MAIN_METRIC, type ExperimentSamples } from '@icarus-sim/core';
import type { TableOptions } from '../commands/results-table.js';
import { ExitCode } from '../exit-code.js';
import { isEstimate, type CellTable } from './cell-table.js';
import { intervalNote } from './interval-note.js';
import { parseLevel } from './level.js';
import { sampleResults } from './open-results-file.js';
import { pivot } from './pivot.js';
import { writeTable } from './write-table.js';

/**
 * Carries out `icarus results table`.
 * @throws InputError where the file can't be read or an option names what it doesn't have.
 */
export async function tableResults(file: string, options: TableOptions): Promise<ExitCode> {
  const level = parseLevel(options.level);
  const samples = await sampleResults(file, options, options.metric);
  const metrics = options.metric ?? [defaultMetric(samples)];
  const request = { rows: options.rows ?? ['strategy.name'], columns: options.columns ?? [] };
  const table = pivot(samples, { ...request, metrics, level });
  await writeTable(withNote(table, metrics), options);
  return ExitCode.SUCCEEDED;
}

function defaultMetric({ knownMetrics: known }: ExperimentSamples): string {
  const headline = HEADLINE_METRICS.find((metric) => known.includes(metric));
  return headline ?? known[0] ?? MAIN_METRIC;
}

function withNote(table: CellTable, metrics: readonly string[]): CellTable {
  const estimates = table.rows.flat().filter(isEstimate);
  return { ...table, notes: [`${metrics.join(', ')}. ${intervalNote(estimates)}`] };
}
