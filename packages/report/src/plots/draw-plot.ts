import { basename, extname, resolve } from 'node:path';
import { InputError, type CommandContext } from '@icarus-sim/core';
import { loadModels } from '../page/load-models.js';
import { parseWidth } from '../rendering/figure-width.js';
import { formatOf } from '../rendering/figure-format.js';
import { writeFigure } from '../rendering/write-figure.js';
import { checkOptions, parseWhere } from './check-options.js';
import { intervalCaption } from './interval-caption.js';
import { readPlotData } from './read-plot-data.js';
import { metricTitle, parameterTitle } from './specification/axis-titles.js';
import type { PlotPlan } from './specification/plan-plot.js';
import type { PlotData } from './specification/plot-data.js';
import type { PlotOptions } from './specification/plot-options.js';
import { plotSpecification } from './specification/plot-specification.js';

/** The options of `icarus plot` as they are given. */
export interface PlotCall extends Pick<
  PlotOptions,
  'x' | 'by' | 'facet' | 'kind' | 'logX' | 'logY' | 'bands' | 'title'
> {
  readonly y?: readonly string[];
  readonly where?: readonly string[];
  readonly linearX: boolean;
  readonly width: string;
  readonly level: number;
  readonly output?: string;
}

/**
 * Carries out `icarus plot`: reads results, draws their figure and writes it.
 * @returns The exit code.
 * @throws InputError where the results or the options can't be used.
 */
export async function drawPlot(
  file: string,
  { output, width: widthText, where = [], level, logX, linearX, ...call }: PlotCall,
  context: CommandContext,
): Promise<number> {
  const input = resolve(context.directory, file);
  const shown = output ?? `${basename(file, extname(file))}.svg`;
  const path = resolve(context.directory, shown);
  const width = parseWidth(widthText);
  const format = formatOf(shown);
  if (logX && linearX) {
    throw new InputError({ place: '--linear-x', found: '--log-x', allowed: 'one of both' });
  }
  if (path === input) {
    throw new InputError({
      place: '--output',
      found: 'the file of the results',
      allowed: 'another file',
    });
  }
  await loadModels(context);
  const warn = (message: string): void => context.warn(message);
  const data = await readPlotData(input, call, level, warn);
  const options: PlotOptions = {
    ...call,
    logX: logX || (linearX ? false : undefined),
    where: parseWhere(where, data),
    width,
    interactive: format === 'html' || format === 'json',
  };
  const plan = checkOptions(data, options, warn);
  await writeFigure({
    path,
    title: call.title ?? describe(data, plan),
    width,
    figureAt: (panelWidth) => plotSpecification(data, { ...options, panelWidth }),
  });
  context.print(`${describe(data, plan)}: ${shown}`);
  const caption = intervalCaption(plan, call.bands, level);
  if (caption !== undefined) context.print(caption);
  return 0;
}

/** What is to be seen, in words: `Cache hit ratio over Zipf exponent α, by Strategy`. */
function describe(data: PlotData, { metrics, roles, kind }: PlotPlan): string {
  const what = metrics.map((metric) => metricTitle(data, metric)).join(', ');
  const { x, by, facet } = roles;
  const over = x === undefined || kind === 'cdf' ? '' : ` over ${parameterTitle(data, x)}`;
  const groups = [by, facet].filter((path) => path !== undefined);
  const apart = groups.map((path) => parameterTitle(data, path)).join(' and ');
  return `${what}${over}${apart === '' ? '' : `, by ${apart}`}`;
}
