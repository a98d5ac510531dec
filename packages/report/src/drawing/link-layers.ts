import type { FigureLayer } from '../plots/specification/figure-parts.js';
import type { AxisTitle } from '../plots/specification/plot-data.js';
import type { DrawnLink, Place } from './drawn-network.js';

/** A link on the canvas. */
export interface PlacedLink extends Omit<DrawnLink, 'from' | 'to'>, Place {
  readonly u: string | undefined;
  readonly v: string | undefined;
  readonly x2: number;
  readonly y2: number;
  /** In both directions together. */
  readonly load?: number;
}

const PLAIN_LINK = '#9AA0A6';
/** From hardly to much used: lightness alone tells them apart, too. */
const LOAD_COLORS = ['#C9CDD1', '#F4A261', '#B2182B', '#67001F'];
const THINNEST_LINK = 0.6;
const WIDEST_LINK = 7;

/** Links, as wide and dark as their load where it is known; those to other networks dashed else. */
export function linkLayers(links: readonly PlacedLink[], title: AxisTitle): FigureLayer[] {
  const ends = { x2: { field: 'x2' }, y2: { field: 'y2' } };
  const names = [
    { field: 'u', type: 'nominal' as const, title: 'From' },
    { field: 'v', type: 'nominal' as const, title: 'To' },
    { field: 'type', type: 'nominal' as const, title: 'Type' },
  ];
  // The most used links come last, on top of others.
  const values = links.toSorted((a, b) => (a.load ?? 0) - (b.load ?? 0));
  const data = { values: values.map((link) => ({ ...link })) };
  if (!links.some(({ load }) => load !== undefined)) {
    const strokeDash = {
      condition: { test: "datum.type === 'external'", value: [3, 2] },
      value: [1, 0],
    };
    return [
      {
        data,
        mark: { type: 'rule', color: PLAIN_LINK, strokeWidth: 1.1 },
        encoding: { ...ends, strokeDash, tooltip: names },
      },
    ];
  }
  const number = { type: 'quantitative' as const, format: '.4~g' };
  const load = { field: 'load', type: 'quantitative' as const, legend: null };
  const { widths, colors } = loadScales(links);
  return [
    {
      data,
      mark: { type: 'rule', strokeCap: 'round' },
      encoding: {
        ...ends,
        size: { ...load, scale: widths },
        color: { ...load, scale: colors },
        tooltip: [
          ...names,
          { field: 'forward', title: 'Load from → to', ...number },
          { field: 'backward', title: 'Load to → from', ...number },
        ],
      },
    },
    loadLegend(links, title),
  ];
}

/** Width and colour of a load, from none to the highest. */
function loadScales(links: readonly PlacedLink[]) {
  const domain = [0, Math.max(...links.map(({ load = 0 }) => load)) || 1];
  return {
    widths: { domain, range: [THINNEST_LINK, WIDEST_LINK] },
    colors: { domain, range: LOAD_COLORS, interpolate: 'lab' as const },
  };
}

/** A layer that shows nothing but carries the legend, with lines as wide as those of links. */
function loadLegend(links: readonly PlacedLink[], { title, unit }: AxisTitle): FigureLayer {
  const { widths, colors } = loadScales(links);
  const load = { field: 'load', type: 'quantitative' as const };
  const legend = {
    title: [title, 'both directions', ...(unit === undefined ? [] : [`(${unit})`])],
    symbolType: 'stroke',
    symbolSize: 220,
    symbolOpacity: 1,
    tickCount: 4,
  };
  return {
    data: { values: [] },
    mark: { type: 'point' },
    encoding: {
      strokeWidth: { ...load, scale: widths, legend },
      stroke: { ...load, scale: colors, legend },
    },
  };
}
