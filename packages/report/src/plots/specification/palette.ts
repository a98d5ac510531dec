/** What tells a line, a bar or a marker from others: in colour and without it. */
export interface SeriesStyle {
  readonly color: string;
  /** Name of a Vega symbol. */
  readonly shape: MarkerShape;
  /** Lengths of dashes and gaps in pixels; empty for a line without gaps. */
  readonly dash: readonly number[];
}

/** Markers that differ at the size of a point. */
export type MarkerShape = (typeof SHAPES)[number];

const SHAPES = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'triangle-down',
  'cross',
  'triangle-right',
  'triangle-left',
] as const;

/** Dashes of lines as thick as those of figures. */
const DASHES: readonly (readonly number[])[] = [[], [6, 2], [2, 2], [7, 2, 2, 2], [4, 3]];

/**
 * Colours that the colour-blind tell apart (M. Okabe, K. Ito: Color Universal Design, 2008,
 * https://jfly.uni-koeln.de/color/), without the yellow, which is hard to see on white.
 */
const COLORS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'];
/** The last colour is black on light ground and light on dark ground. */
const INK = { light: '#000000', dark: '#F0F0F0' };

/** From dark to light of viridis, for values that have an order. */
const SEQUENCE = ['#440154', '#414487', '#2A788E', '#22A884', '#7AD151', '#BDDF26'];
/** On dark ground the dark end can't be seen. */
const DARK_SEQUENCE = ['#FDE725', '#A5DB36', '#4AC16D', '#1FA187', '#2D93A8', '#6C8ED6'];

/** How many styles there are before one repeats: no two of these numbers share a divisor. */
export const STYLE_COUNT = (COLORS.length + 1) * SHAPES.length * DASHES.length;

/** The grounds that figures stand on. */
export type Theme = 'light' | 'dark';

/** The colour of what a figure stands on, where something is cut out. */
export const GROUND: Readonly<Record<Theme, string>> = { light: '#FFFFFF', dark: '#1B1D21' };
/** The colour of intervals that are drawn over bars. */
export const INTERVAL_INK: Readonly<Record<Theme, string>> = { light: '#222222', dark: '#DDDDDD' };

/** The style with a number; those with near numbers differ in colour, marker and dashes alike. */
export function styleNumber(number: number, theme: Theme): SeriesStyle {
  const colors = [...COLORS, INK[theme]];
  return {
    color: colors[number % colors.length] ?? INK[theme],
    shape: SHAPES[number % SHAPES.length] ?? 'circle',
    dash: DASHES[number % DASHES.length] ?? [],
  };
}

/**
 * The style of a value among others that have an order: colours go from dark to light.
 * @param position - From 0.
 * @param count - Number of values.
 */
export function styleInSequence(position: number, count: number, theme: Theme): SeriesStyle {
  const colors = theme === 'light' ? SEQUENCE : DARK_SEQUENCE;
  const place = count < 2 ? 0 : Math.round((position / (count - 1)) * (colors.length - 2));
  return { ...styleNumber(position, theme), color: colors[place] ?? INK[theme] };
}
