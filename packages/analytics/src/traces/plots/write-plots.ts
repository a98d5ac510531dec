import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandContext } from '@icarus-sim/core';
import type { TraceStatistics } from '../statistics/trace-statistics.js';
import { statisticsPlots } from './statistics-plots.js';
import { loadSvgRenderer } from './svg-renderer.js';

/**
 * Writes the figures of a trace: each as a Vega-Lite specification, and as SVG where the libraries
 * are installed that draw it. Files that exist are replaced.
 * @param folder - Is made where it does not exist.
 */
export async function writePlots(
  folder: string,
  statistics: TraceStatistics,
  { warn }: Pick<CommandContext, 'warn'>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const render = await loadSvgRenderer();
  for (const [name, specification] of statisticsPlots(statistics)) {
    const json = `${JSON.stringify(specification, undefined, 2)}\n`;
    await writeFile(join(folder, `${name}.vl.json`), json);
    if (render) await writeFile(join(folder, `${name}.svg`), await render(specification));
  }
  if (!render) {
    warn('Figures are written as Vega-Lite only: for SVG, npm install vega vega-lite.');
  }
}
