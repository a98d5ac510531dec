import { isCrossing } from './crossings.js';
import type { Place } from './drawn-network.js';

/** A text that stands beside a node. */
export interface PlacedLabel extends Place {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
}

/** A node with a text that is to be placed. */
export interface LabelledNode extends Place {
  readonly text: string;
  readonly radius: number;
}

/** What labels must keep clear of. */
export interface LabelSurroundings {
  /** All nodes, those without labels included. */
  readonly nodes: readonly (Place & { readonly radius: number })[];
  readonly links: readonly (readonly [Place, Place])[];
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width of a letter over its height. */
const LETTER = 0.6;
const GAP = 2;
/** Directions around a node in which labels are tried, the most readable first. */
const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.75],
  [0.75, 0.75],
  [-0.75, -0.75],
  [-0.75, 0.75],
];

/**
 * Places labels beside their nodes so that none covers a node or another label, and as few links
 * as can be; labels for which there is no room are left out. O(labels × (nodes + links)).
 * @param nodes - The most important first.
 */
export function placeLabels(
  nodes: readonly LabelledNode[],
  surroundings: LabelSurroundings,
): PlacedLabel[] {
  const taken: Box[] = surroundings.nodes.map(({ x, y, radius }) => {
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  });
  return nodes.flatMap((node): PlacedLabel[] => {
    const choices = DIRECTIONS.map((direction, rank) => {
      const box = boxAt(node, direction, surroundings.fontSize);
      return { direction, box, cost: costOf(box, taken, surroundings) + rank * 0.3 };
    });
    const [best] = choices.sort((a, b) => a.cost - b.cost);
    if (!best || best.cost === Infinity) return [];
    taken.push(best.box);
    const [side] = best.direction;
    const { left, right, top, bottom } = best.box;
    const align = side === 0 ? 'center' : side > 0 ? 'left' : 'right';
    const x = side === 0 ? (left + right) / 2 : side > 0 ? left : right;
    return [{ text: node.text, x, y: (top + bottom) / 2, align }];
  });
}

function boxAt(
  { x, y, radius, text }: LabelledNode,
  [across, down]: readonly [number, number],
  fontSize: number,
): Box {
  const width = text.length * fontSize * LETTER + GAP;
  const height = fontSize;
  const edge = radius + GAP;
  const left =
    across === 0 ? x - width / 2 : across > 0 ? x + edge * across : x + edge * across - width;
  const middle = y + down * (edge + height / 2);
  return { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 };
}

/** How many links run through a label; infinite where it can't stand. */
function costOf(box: Box, taken: readonly Box[], surroundings: LabelSurroundings): number {
  const { width, height, links } = surroundings;
  if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return Infinity;
  if (taken.some((other) => isOverlapping(box, other))) return Infinity;
  return links.filter((link) => isCrossed(box, link)).length;
}

function isOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a link crosses a diagonal of a box or ends in it. */
function isCrossed({ left, top, right, bottom }: Box, link: readonly [Place, Place]): boolean {
  const diagonals: (readonly [Place, Place])[] = [
    [
      { x: left, y: top },
      { x: right, y: bottom },
    ],
    [
      { x: left, y: bottom },
      { x: right, y: top },
    ],
  ];
  return diagonals.some((diagonal) => isCrossing(diagonal, link));
}
