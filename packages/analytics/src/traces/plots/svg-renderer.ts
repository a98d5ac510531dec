import type { Specification } from './vega-lite.js';

/** Draws a figure as an SVG document. */
export type SvgRenderer = (specification: Specification) => Promise<string>;

/**
 * Loads the libraries that draw figures, which needn't be installed.
 * @returns `undefined` where they are not.
 */
export async function loadSvgRenderer(): Promise<SvgRenderer | undefined> {
  try {
    const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
    return async (specification) => {
      const { spec } = vegaLite.compile(specification);
      return await new vega.View(vega.parse(spec), { renderer: 'none' }).toSVG();
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
