import type { ExperimentDetail, ReportData } from '../../page/report-data.js';

/** Packages that are at work without being named as plugins. */
const NOT_PLUGINS = new Set(['@icarus-sim/core', '@icarus-sim/cli']);

/**
 * A configuration that runs the experiments of a report again, each written out in full: with the
 * same versions of the packages it gives the same results.
 * @param details - Details of all experiments, in order.
 */
export function configurationOf(
  { campaign }: ReportData,
  details: readonly ExperimentDetail[],
): Record<string, unknown> {
  const experiments = details.map(({ parameters }) => parameters);
  if (!campaign) return { experiments };
  const { packages, settings, seed, replications, collectors, attributes } = campaign;
  const plugins = Object.keys(packages).filter((name) => !NOT_PLUGINS.has(name));
  const hasAttributes = Object.keys(attributes).length > 0;
  return {
    plugins,
    settings: { ...settings, seed, replications },
    collectors,
    ...(hasAttributes && { attributes }),
    experiments,
  };
}
