import {
  ExperimentSamples,
  hasFormat,
  InputError,
  openResults,
  type ResultStream,
} from '@icarus-sim/core';
import { formatCount } from '../presentation/quantities.js';
import { errorColors } from '../presentation/colors.js';
import { Conditions } from './conditions.js';

/** Which experiments of a file are looked at. */
export interface Selection {
  /** Conditions on parameters, all of which hold. */
  readonly where?: readonly string[];
}

/**
 * Opens results in any format that is registered or that a plugin of the working directory brings;
 * what is wrong with the file is shown.
 * @throws InputError where the file is missing, in no known format or a condition is not valid.
 */
export async function openResultsFile(
  path: string,
  { where }: Selection = {},
): Promise<ResultStream> {
  const conditions = new Conditions(where);
  const results = await openWithPlugins(path);
  for (const warning of results.warnings ?? []) showWarning(warning);
  return conditions.applyTo(results);
}

/**
 * Gathers the numbers of a file; experiments that failed are told of.
 * @param metrics - Paths of the numbers; by default all that are single numbers.
 * @throws InputError where the file has no experiment that succeeded.
 */
export async function sampleResults(
  path: string,
  selection: Selection,
  metrics?: readonly string[],
): Promise<ExperimentSamples> {
  const results = await openResultsFile(path, selection);
  const samples = new ExperimentSamples(metrics);
  for await (const entry of results.entries()) samples.add(entry);
  if (samples.experiments.length === 0) throw nothingToShow(path, results, selection);
  if (results.failures) {
    const failed = formatCount(results.failures.count, 'failed experiment');
    showWarning(`${path}: without ${failed}; the first says: ${results.failures.firstError}`);
  }
  return samples;
}

/** Shows something the user should know beside the results. */
export function showWarning(message: string): void {
  console.error(`${errorColors.yellow('WARNING')} ${message}`);
}

/** Plugins take a moment to load: only where no format is known by the file's ending. */
async function openWithPlugins(path: string): Promise<ResultStream> {
  if (!hasFormat('resultsReader', path)) {
    const { loadComponents } = await import('../components/load-components.js');
    await loadComponents();
  }
  return await openResults(path);
}

function nothingToShow(
  place: string,
  { failures }: ResultStream,
  { where = [] }: Selection,
): InputError {
  const allowed = 'results of at least one experiment that succeeded';
  if (failures) {
    const failed = formatCount(failures.count, 'failed experiment');
    const found = `${failed} and no other; the first says: ${failures.firstError}`;
    return new InputError({ place, found, allowed });
  }
  if (where.length > 0) {
    return new InputError({ place, found: `no experiment with ${where.join(' and ')}` });
  }
  return new InputError({ place, found: 'no experiments', allowed });
}
