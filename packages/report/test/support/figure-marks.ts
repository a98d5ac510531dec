import type { Item, Scene, SceneGroup } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { compileFigure, drawnView } from '../../src/rendering/render-svg.js';

/** Something that is drawn. */
export interface DrawnMark {
  readonly type: string;
  readonly item: Item & {
    readonly text?: unknown;
    readonly y: number;
    readonly y2: number;
    readonly height: number;
    readonly interpolate?: string;
    readonly fill?: string;
  };
}

/** Where numbers of a figure are drawn. */
export interface DrawnFigure {
  readonly marks: readonly DrawnMark[];
  /** The number at a height on the vertical axis of the first panel. */
  numberAt(y: number): number;
}

/** Draws a figure and lists all that is in it, axes and legends included. */
export async function drawFigure(figure: TopLevelSpec): Promise<DrawnFigure> {
  const view = await drawnView(compileFigure(figure));
  const scale = view.scale('y');
  return {
    marks: marksIn(Object(view.scenegraph()).root),
    numberAt: (y) => Number(scale.invert(y)),
  };
}

function marksIn(scene: Scene | SceneGroup | Item): DrawnMark[] {
  const items = 'items' in scene ? scene.items : [];
  const type = 'marktype' in scene ? String(scene.marktype) : '';
  return items.flatMap((item) => [
    ...(type === '' || type === 'group' ? [] : [{ type, item: Object(item) }]),
    ...marksIn(Object(item)),
  ]);
}
