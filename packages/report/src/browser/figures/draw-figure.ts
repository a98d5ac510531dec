import { loader, parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Nothing is ever fetched for a figure, whatever its specification says. */
const noLoader = loader();
noLoader.load = () => Promise.reject(new Error('figures hold their own data'));
noLoader.sanitize = () => Promise.reject(new Error('figures have no links'));

/**
 * Makes a figure, without ever evaluating text as code.
 * @param container - Where it is shown; nowhere without one.
 */
export function createView(specification: TopLevelSpec, container?: HTMLElement): View {
  const compiled = compile(specification).spec;
  const view = new View(parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    loader: noLoader,
    logLevel: 0,
  });
  if (container) view.initialize(container).hover();
  return view;
}

/** A figure as the text of an SVG file. */
export async function figureSvg(specification: TopLevelSpec): Promise<string> {
  const view = createView(specification);
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** A figure as a PNG file, in three pixels for each of its own. */
export async function figurePng(specification: TopLevelSpec): Promise<Blob> {
  const view = createView(specification);
  try {
    const canvas: HTMLCanvasElement = await view.toCanvas(3);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))));
    });
  } finally {
    view.finalize();
  }
}
