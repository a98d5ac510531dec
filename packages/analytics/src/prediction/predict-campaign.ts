import { resolve } from 'node:path';
import {
  checkInputs,
  loadConfiguration,
  loadPlugins,
  parseConfiguration,
  parseOverride,
  resolveCampaign,
  valueAt,
  type Campaign,
  type CommandContext,
  type ExperimentSpecification,
} from '@icarus-sim/core';
import { experimentLabels } from './experiment-labels.js';
import { NotModelledError } from './modelled-experiment.js';
import { predictExperiment } from './predict-experiment.js';
import { PREDICTED_METRICS, type PredictedExperiment } from './predicted-campaign.js';
import { meanTree, predictionResults } from './prediction-results.js';
import { comparisonTable, predictionTable } from './prediction-table.js';
import { readSimulatedResults, type SimulatedResults } from './simulated-results.js';

/** Options of `icarus model`. */
export interface PredictionOptions {
  readonly against?: string;
  readonly configOverride: readonly string[];
  readonly json: boolean;
}

/** A fixed point that is farther from being one is worth a warning. */
const LARGEST_RESIDUAL = 0.01;
/** The seed of networks and placements where neither configuration nor results name one. */
const DEFAULT_SEED = 1;

/**
 * Predicts the experiments of a campaign and shows them, beside results where they are given.
 * @param path - The configuration file.
 * @returns The exit code: 0, or 1 where an experiment has no prediction.
 * @throws InputError where the configuration or the results are unusable.
 */
export async function predictCampaign(
  path: string,
  options: PredictionOptions,
  context: CommandContext,
): Promise<number> {
  const overrides = joinedOverrides(options.configOverride).map(parseOverride);
  const { written, baseDirectory } = await loadConfiguration(resolve(context.directory, path));
  const configuration = parseConfiguration(written, overrides);
  await loadPlugins(configuration.plugins, baseDirectory);
  const campaign = resolveCampaign(configuration, overrides);
  await checkInputs(campaign.experiments, campaign.settings.engine, baseDirectory);
  const simulated =
    options.against === undefined
      ? undefined
      : await readSimulatedResults(resolve(context.directory, options.against), (message) =>
          context.warn(message),
        );
  const experiments = await predictAll({ campaign, baseDirectory, simulated, context });
  if (options.json) context.print(JSON.stringify(experiments, undefined, 2));
  else context.print(simulated ? comparisonTable(experiments) : predictionTable(experiments));
  return experiments.every(({ predicted }) => predicted) ? 0 : 1;
}

/** What predictions are made from. */
interface PredictionTask {
  readonly campaign: Campaign;
  readonly baseDirectory: string;
  readonly simulated: SimulatedResults | undefined;
  readonly context: CommandContext;
}

async function predictAll(task: PredictionTask): Promise<PredictedExperiment[]> {
  const { experiments } = task.campaign;
  const labels = experimentLabels(experiments);
  const predictions: PredictedExperiment[] = [];
  for (const [index, experiment] of experiments.entries()) {
    predictions.push(await predictOne(task, experiment, index, labels[index] ?? ''));
  }
  return predictions;
}

async function predictOne(
  { campaign, baseDirectory, simulated, context }: PredictionTask,
  experiment: ExperimentSpecification,
  index: number,
  label: string,
): Promise<PredictedExperiment> {
  const { settings, collectors } = campaign;
  const parameters = { ...experiment };
  const found = simulated?.of(parameters);
  const seed = simulated?.seed ?? settings.seed ?? DEFAULT_SEED;
  const common = { sequence: index, index, experiment, collectors, baseDirectory, seed };
  const replications =
    found?.replications ?? Array.from({ length: settings.replications }, (_, i) => i + 1);
  try {
    const trees = [];
    for (const replication of replications) {
      const job = { ...common, replication, engine: settings.engine };
      const prediction = await predictExperiment(job, (message) => context.warn(message));
      if (prediction.residual > LARGEST_RESIDUAL) {
        const percent = (100 * prediction.residual).toFixed(1);
        context.warn(`${label}: caches are predicted ${percent} % from their sizes`);
      }
      trees.push(predictionResults(prediction));
    }
    const predicted = meanTree(trees);
    if (!found) return { label, parameters, predicted };
    const mean = meanTree(found.results);
    const relativeError = errorsOf(predicted, mean);
    return { label, parameters, predicted, simulated: mean, relativeError };
  } catch (error) {
    if (!(error instanceof NotModelledError)) throw error;
    return { label, parameters, reason: error.message };
  }
}

/** How far each predicted metric is from the simulated one, as a share of that. */
function errorsOf(predicted: unknown, simulated: unknown): Record<string, number> {
  const errors = PREDICTED_METRICS.flatMap(({ path }): [string, number][] => {
    const [model, truth] = [valueAt(predicted, path), valueAt(simulated, path)];
    if (typeof model !== 'number' || typeof truth !== 'number') return [];
    if (truth === 0) return model === 0 ? [[path, 0]] : [];
    return [[path, model / truth - 1]];
  });
  return Object.fromEntries(errors);
}

/** Lists on the command line are split at commas, which values may have: `a=[1, 2]`. */
function joinedOverrides(parts: readonly string[]): string[] {
  return parts.reduce<string[]>((whole, part) => {
    const last = whole.pop();
    if (last === undefined) return [part];
    return part.includes('=') ? [...whole, last, part] : [...whole, `${last},${part}`];
  }, []);
}
