import type { Theme } from '../use-theme.js';

type Color = readonly [red: number, green: number, blue: number];

/** From little to much, each end told from its ground: blues for loads, oranges for hits. */
const LOADS: Readonly<Record<Theme, readonly Color[]>> = {
  light: [
    [189, 205, 222],
    [74, 144, 200],
    [8, 48, 107],
  ],
  dark: [
    [58, 74, 94],
    [74, 144, 200],
    [190, 225, 255],
  ],
};
const HITS: Readonly<Record<Theme, readonly Color[]>> = {
  light: [
    [253, 225, 190],
    [240, 130, 40],
    [150, 45, 5],
  ],
  dark: [
    [95, 60, 35],
    [225, 120, 40],
    [255, 225, 170],
  ],
};

/** The colour of a link. */
export function loadColor(share: number, theme: Theme): string {
  return mix(LOADS[theme], share);
}

/** The colour of a cache. */
export function hitColor(share: number, theme: Theme): string {
  return mix(HITS[theme], share);
}

/** A colour at a share of the way along a row of colours. */
function mix(colors: readonly Color[], share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (colors.length - 1);
  const first = colors[Math.floor(place)];
  const second = colors[Math.ceil(place)];
  if (!first || !second) return 'currentColor';
  const rest = place - Math.floor(place);
  const parts = first.map((value, i) => Math.round(value + ((second[i] ?? value) - value) * rest));
  return `rgb(${parts.join(' ')})`;
}
